{{! Appointed: the first password, shown this once. ACCOUNT, NAME_OF_OFFICER, ROLE_NAME, OFFICE, FIRST_PASSWORD. }}
@title staff.appointed.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
<div><h1>[[staff.appointed.title]]</h1><p class="kb-muted">[[staff.appointed.lead]]</p></div>
<div class="kb-card"><dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[account.name]]</dt><dd class="govuk-summary-list__value">{{NAME_OF_OFFICER}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[staff.account.role]]</dt><dd class="govuk-summary-list__value">{{ROLE_NAME}}·{{OFFICE}}</dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[staff.account.account]]</dt><dd class="govuk-summary-list__value kb-num"><b>{{ACCOUNT}}</b></dd></div><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[staff.appointed.password]]</dt><dd class="govuk-summary-list__value"><span class="kb-secret kb-num">{{FIRST_PASSWORD}}</span></dd></div></dl></div>
<div class="kb-actions kb-noprint"><a href="/staff/officers" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[staff.appointed.done]]</a></div>
</div></main>
