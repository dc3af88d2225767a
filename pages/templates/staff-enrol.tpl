{{! An authenticator is enrolled at the first log-in.
  CSRF, NEXT
  SECRET      the secret as text, in fours; ACCOUNT: what the authenticator shows beside it
  FIELD       staff.code (CODE_FIELD)
  DEMO_CODE   set_optional, in the demonstration: the digits an authenticator would show now
  QR_SRC      address of the picture
  Posts staff.code.
}}
@title staff.enrol.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
[[include:errors]]
<div><p class="kb-eyebrow">[[staff.enrol.step]]</p><h1>[[staff.enrol.title]]</h1><p class="kb-muted">[[staff.enrol.lead]]</p></div>
<form method="post" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
<div class="kb-card kb-stack">
<div class="kb-enrol"><img src="{{QR_SRC}}" alt="[[staff.enrol.picture]]" width="168" height="168"><div class="kb-stack-s"><p>[[staff.enrol.scan]]</p><p class="kb-muted">[[staff.enrol.type]]</p><p class="kb-secret kb-num">{{SECRET}}</p><p class="kb-muted">[[staff.enrol.account]] <b>{{ACCOUNT}}</b></p></div></div>
{{#DEMO_CODE}}<p class="kb-note">[[icon:info]]<span>[[staff.enrol.demo]] <b class="kb-num">{{DEMO_CODE}}</b></span></p>{{/DEMO_CODE}}
[[include:fields]]
<div class="kb-actions"><button type="submit" class="govuk-button">[[staff.enrol.go]]</button></div>
</div></form>
</div></main>
