{{! Last step of registering, or a new password from the account page.
  BACK_HREF, CSRF, NEXT
  FOR_REGISTRATION / FOR_CHANGE   shown: which of the two; the change also asks for the present password
  DUE         shown: the old one has been used for as long as it may be
  PASSWORD_ERROR, CURRENT_ERROR   set_optional
  Posts login.password, and login.current for a change.
}}
@title password.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div>{{#FOR_REGISTRATION}}<p class="kb-eyebrow">[[register.step-3]]</p>{{/FOR_REGISTRATION}}<h1>[[password.title]]</h1><p class="kb-lead">[[password.lead]]</p></div>
{{#DUE}}<p class="kb-note">[[icon:clock]]<span>[[password.due]]</span></p>{{/DUE}}
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
<div class="kb-card kb-stack">
{{#FOR_CHANGE}}<div class="govuk-form-group{{#CURRENT_ERROR}} govuk-form-group--error{{/CURRENT_ERROR}}"><label class="govuk-label" for="login.current">[[password.current]]</label>{{#CURRENT_ERROR}}<p class="govuk-error-message" id="login.current-error">[[icon:warn]]<span>{{CURRENT_ERROR}}</span></p>{{/CURRENT_ERROR}}<input class="govuk-input kb-w-name" id="login.current" name="login.current" type="password" autocomplete="current-password"></div>{{/FOR_CHANGE}}
<div class="govuk-form-group{{#PASSWORD_ERROR}} govuk-form-group--error{{/PASSWORD_ERROR}}"><label class="govuk-label" for="login.password">[[password.new]]</label><div class="govuk-hint" id="login.password-hint">[[password.hint]]</div>{{#PASSWORD_ERROR}}<p class="govuk-error-message" id="login.password-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{PASSWORD_ERROR}}</span></p>{{/PASSWORD_ERROR}}<input class="govuk-input kb-w-name" id="login.password" name="login.password" type="password" autocomplete="new-password" aria-describedby="login.password-hint"></div>
<div class="kb-actions"><button type="submit" class="govuk-button">{{#FOR_REGISTRATION}}[[password.finish]]{{/FOR_REGISTRATION}}{{#FOR_CHANGE}}[[password.save]]{{/FOR_CHANGE}}</button></div>
</div></form>
</div></main>
