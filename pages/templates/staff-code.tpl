{{! Officers log in, second step; or a code is asked for again before something important.
  CSRF, NEXT
  LOGGING_IN / AGAIN   shown: which of the two
  FIELD       staff.code: CODE_FIELD, or SHORT_FIELD where a recovery code is typed
  WITH_CODE / WITH_RECOVERY   shown while logging in: which is asked for; OTHER_HREF leads to the other
  DEMO        shown in the demonstration
  Posts staff.code.
}}
@title staff.code.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
[[include:errors]]
<div>{{#LOGGING_IN}}<p class="kb-eyebrow">[[staff.code.step]]</p>{{/LOGGING_IN}}<h1>[[staff.code.title]]</h1>{{#AGAIN}}<p class="kb-muted">[[staff.code.again]]</p>{{/AGAIN}}</div>
{{#DEMO}}<p class="kb-note">[[icon:info]]<span>[[staff.code.demo]] <a href="/demo/officers" target="_blank" rel="noopener">[[staff.demo-officers]]</a></span></p>{{/DEMO}}
<form method="post" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
<div class="kb-card kb-stack">
[[include:fields]]
<div class="kb-actions"><button type="submit" class="govuk-button">{{#LOGGING_IN}}[[login.go]]{{/LOGGING_IN}}{{#AGAIN}}[[staff.code.go]]{{/AGAIN}}</button>{{#LOGGING_IN}}<a class="kb-link kb-link--mid" href="{{OTHER_HREF}}">{{#WITH_CODE}}[[staff.code.recovery]]{{/WITH_CODE}}{{#WITH_RECOVERY}}[[staff.code.authenticator]]{{/WITH_RECOVERY}}</a>{{/LOGGING_IN}}</div>
</div></form>
</div></main>
