{{! Log in with the password.
  CSRF        the form's token
  NEXT        where to go afterwards: the page that asked for it
  WHY         set_optional: why one has to log in ("要继续登记，请先登录")
  LOGGED_OUT  shown after logging out or when the session ended, with what was typed kept
  FIELD       login.mobile (MOBILE_FIELD)
  NATIONAL / NATIONAL_DOWN   shown: national identity may be used, or does not answer now; neither where there is none
  NATIONAL_PROBLEM  set_optional: what became of the last try
  PASSWORD_ERROR  set_optional: the error at the password, which is never filled in again
  Posts login.mobile, login.password, next.
}}
@title login.title
[[include:back text=common.to-home]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><h1>[[login.title]]</h1>{{#WHY}}<p class="kb-lead">{{WHY}}</p>{{/WHY}}</div>
{{#LOGGED_OUT}}<p class="kb-note">[[icon:info]]<span>[[login.logged-out]]</span></p>{{/LOGGED_OUT}}
{{#NATIONAL_PROBLEM}}<p class="kb-note" role="alert">[[icon:warn]]<span>{{NATIONAL_PROBLEM}}</span></p>{{/NATIONAL_PROBLEM}}
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
<div class="kb-card kb-stack">
[[include:fields]]
<div class="govuk-form-group{{#PASSWORD_ERROR}} govuk-form-group--error{{/PASSWORD_ERROR}}"><label class="govuk-label" for="login.password">[[login.password]]</label>{{#PASSWORD_ERROR}}<p class="govuk-error-message" id="login.password-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{PASSWORD_ERROR}}</span></p>{{/PASSWORD_ERROR}}<input class="govuk-input kb-w-name" id="login.password" name="login.password" type="password" autocomplete="current-password"></div>
<div class="kb-actions"><button type="submit" class="govuk-button">[[login.go]]</button><a class="kb-link kb-link--mid" href="/login/code?next={{NEXT:u}}">[[login.by-code]]</a></div>
</div></form>
{{#NATIONAL}}<section class="kb-card kb-stack" aria-labelledby="national"><h2 id="national">[[national.title]]</h2><p class="kb-muted">[[national.lead]]</p><div class="kb-actions"><a class="govuk-button govuk-button--secondary" role="button" href="/login/national?next={{NEXT:u}}">[[icon:id]][[national.go]]</a></div></section>{{/NATIONAL}}
{{#NATIONAL_DOWN}}<p class="kb-note">[[icon:cloud]]<span>[[national.down]]</span></p>{{/NATIONAL_DOWN}}
<p class="kb-muted">[[login.changed]] <a href="/login/changed">[[login.change]]</a></p>
<p class="kb-muted">[[login.new]] <a href="/register?next={{NEXT:u}}">[[login.register]]</a></p>
</div></main>
