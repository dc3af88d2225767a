{{! Officers log in, first step.
  CSRF, NEXT
  ENDED       shown when the session ended
  FIELD       staff.account (TEXT_FIELD)
  PASSWORD_ERROR  set_optional; the password is never filled in again
  DEMO        shown in the demonstration
  Posts staff.account, staff.password, next.
}}
@title staff.login.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
[[include:errors]]
<div><h1>[[staff.login.title]]</h1><p class="kb-muted">[[staff.login.lead]]</p></div>
{{#ENDED}}<p class="kb-note">[[icon:info]]<span>[[staff.login.ended]]</span></p>{{/ENDED}}
{{#DEMO}}<p class="kb-note">[[icon:info]]<span>[[staff.login.demo]] <a href="/demo/officers">[[staff.demo-officers]]</a></span></p>{{/DEMO}}
<form method="post" action="/staff/login" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
<div class="kb-card kb-stack">
[[include:fields]]
<div class="govuk-form-group{{#PASSWORD_ERROR}} govuk-form-group--error{{/PASSWORD_ERROR}}"><label class="govuk-label" for="staff.password">[[login.password]]</label>{{#PASSWORD_ERROR}}<p class="govuk-error-message" id="staff.password-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{PASSWORD_ERROR}}</span></p>{{/PASSWORD_ERROR}}<input class="govuk-input" id="staff.password" name="staff.password" type="password" autocomplete="current-password"></div>
<div class="kb-actions"><button type="submit" class="govuk-button">[[common.next]]</button></div>
</div></form>
<p class="kb-muted">[[staff.login.lost]]</p>
</div></main>
