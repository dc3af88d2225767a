{{! First step of registering, of logging in by code, and of setting a new password: the mobile number.
  BACK_HREF, CSRF, NEXT
  FOR_REGISTRATION / FOR_LOGIN / FOR_NATIONAL / FOR_CHANGE   shown: which of them; PROVED_NAME for the last two
  FIELD       login.mobile (MOBILE_FIELD)
  Posts login.mobile, next.
}}
@title mobile.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div>{{#FOR_REGISTRATION}}<p class="kb-eyebrow">[[register.step-1]]</p><h1>[[register.title]]</h1><p class="kb-lead">[[register.lead]]</p>{{/FOR_REGISTRATION}}{{#FOR_LOGIN}}<h1>[[login-code.title]]</h1><p class="kb-lead">[[login-code.lead]]</p>{{/FOR_LOGIN}}{{#FOR_NATIONAL}}<h1>[[national.mobile-title]]</h1><p class="kb-lead">[[national.mobile-lead]]</p>{{/FOR_NATIONAL}}{{#FOR_CHANGE}}<h1>[[national.change-title]]</h1><p class="kb-lead">[[national.change-lead]]</p>{{/FOR_CHANGE}}</div>
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
<div class="kb-card kb-stack">
[[include:fields]]
<div class="kb-actions"><button type="submit" class="govuk-button">[[mobile.send]]</button></div>
</div></form>
{{#FOR_REGISTRATION}}<p class="kb-muted">[[register.have-account]] <a href="/login?next={{NEXT:u}}">[[common.login]]</a></p>{{/FOR_REGISTRATION}}
{{#FOR_LOGIN}}<p class="kb-muted"><a href="/login?next={{NEXT:u}}">[[login-code.by-password]]</a></p>{{/FOR_LOGIN}}
</div></main>
