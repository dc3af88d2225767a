{{! The officer's own mobile, where reminders go.
  CSRF; FIELD staff.mobile (MOBILE_FIELD). Posts it here; empty: none.
}}
@title staff.mobile.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="/staff/account">[[staff.account.title]]</a><h1>[[staff.mobile.title]]</h1></div>
<form method="post" class="kb-card kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><p>[[staff.mobile.why]]</p>[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button">[[staff.account.save]]</button></div></form>
</main>
