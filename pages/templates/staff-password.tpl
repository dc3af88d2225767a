{{! A new password: in place of the random first one, or from the account page.
  CSRF, NEXT
  FIRST / CHANGE  shown: which of the two; the change also asks for the present password
  ACCOUNT         whose, for the browser's keeper of passwords
  PASSWORD_ERROR, CURRENT_ERROR   set_optional
  Posts staff.password, and staff.current for a change.
}}
@title staff.password.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
[[include:errors]]
<div>{{#FIRST}}<p class="kb-eyebrow">[[staff.password.step]]</p>{{/FIRST}}<h1>[[staff.password.title]]</h1><p class="kb-muted">{{#FIRST}}[[staff.password.first]]{{/FIRST}}{{#CHANGE}}[[staff.password.change]]{{/CHANGE}}</p></div>
<form method="post" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}"><input class="govuk-visually-hidden" type="text" name="username" value="{{ACCOUNT}}" autocomplete="username" readonly tabindex="-1" aria-hidden="true">
<div class="kb-card kb-stack">
{{#CHANGE}}<div class="govuk-form-group{{#CURRENT_ERROR}} govuk-form-group--error{{/CURRENT_ERROR}}"><label class="govuk-label" for="staff.current">[[password.current]]</label>{{#CURRENT_ERROR}}<p class="govuk-error-message" id="staff.current-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{CURRENT_ERROR}}</span></p>{{/CURRENT_ERROR}}<input class="govuk-input" id="staff.current" name="staff.current" type="password" autocomplete="current-password"></div>{{/CHANGE}}
<div class="govuk-form-group{{#PASSWORD_ERROR}} govuk-form-group--error{{/PASSWORD_ERROR}}"><label class="govuk-label" for="staff.password">[[password.new]]</label><div class="govuk-hint" id="staff.password-hint">[[password.hint]]</div>{{#PASSWORD_ERROR}}<p class="govuk-error-message" id="staff.password-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{PASSWORD_ERROR}}</span></p>{{/PASSWORD_ERROR}}<input class="govuk-input" id="staff.password" name="staff.password" type="password" autocomplete="new-password" aria-describedby="staff.password-hint"></div>
<div class="kb-actions"><button type="submit" class="govuk-button">{{#FIRST}}[[common.next]]{{/FIRST}}{{#CHANGE}}[[password.save]]{{/CHANGE}}</button></div>
</div></form>
</div></main>
