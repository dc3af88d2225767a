{{! The officer's own account.
  CSRF, ACCOUNT, NAME_OF_OFFICER, ROLE_NAME, OFFICE
  MOBILE_NOW    where reminders go, in words
  CODES_LEFT    recovery codes not yet used
  SESSION       SESSION_ABOUT, SESSION_SINCE, SESSION_SEEN; SESSION_END with SESSION_ID where it is not this one
  IDENTIFIED / NOT_IDENTIFIED   shown: whether the officer's own ID number is known
  FIELD         staff.id_number (ID_NUMBER_FIELD)
  Posts staff.id_number here, session to /staff/account/sessions.
}}
@title staff.account.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack">
[[include:errors]]
<h1>[[staff.account.title]]</h1>
<div class="kb-two">
<section class="kb-card kb-stack" aria-labelledby="a1"><h2 id="a1">[[staff.account.who]]</h2><dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[account.name]]</dt><dd class="govuk-summary-list__value">{{NAME_OF_OFFICER}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[staff.account.account]]</dt><dd class="govuk-summary-list__value">{{ACCOUNT}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[staff.account.role]]</dt><dd class="govuk-summary-list__value">{{ROLE_NAME}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[staff.account.office]]</dt><dd class="govuk-summary-list__value">{{OFFICE}}</dd></div></dl></section>
<section class="kb-card kb-stack" aria-labelledby="a2"><h2 id="a2">[[staff.account.safety]]</h2><dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[login.password]]</dt><dd class="govuk-summary-list__value"><a href="/staff/account/password">[[staff.account.change-password]]</a></dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[staff.account.codes]]</dt><dd class="govuk-summary-list__value"><span class="kb-num">[[staff.account.codes-left]]</span> <a href="/staff/account/recovery">[[staff.account.new-codes]]</a></dd></div></dl></section>
<section class="kb-card kb-stack" aria-labelledby="a3"><h2 id="a3">[[staff.account.own-case]]</h2><p>[[staff.account.own-case-why]]</p>{{#IDENTIFIED}}<p><span class="kb-tag kb-tag--green">[[icon:okc]][[staff.account.identified]]</span></p>{{/IDENTIFIED}}{{#NOT_IDENTIFIED}}<form method="post" class="kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.account.save]]</button></div></form>{{/NOT_IDENTIFIED}}</section>
<section class="kb-card kb-stack" aria-labelledby="a5"><h2 id="a5">[[staff.account.mobile]]</h2><p>{{MOBILE_NOW}}</p><p><a href="/staff/account/mobile">[[staff.account.change-mobile]]</a></p></section>
<section class="kb-card kb-stack" aria-labelledby="a4"><h2 id="a4">[[staff.account.sessions]]</h2><ul class="kb-slist">{{#SESSION}}<li><span><b>{{SESSION_ABOUT}}</b><br><span class="kb-muted kb-num">[[staff.account.since]]</span></span>{{#SESSION_END}}<form method="post" action="/staff/account/sessions"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary" name="session" value="{{SESSION_ID}}">[[staff.account.end]]</button></form>{{/SESSION_END}}</li>{{/SESSION}}</ul></section>
</div>
</div></main>
