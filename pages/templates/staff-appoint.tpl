{{! A new member of the staff. CSRF; FIELD: officer.name, officer.account, officer.role, officer.office. Posts these. }}
@title staff.appoint.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
[[include:errors]]
<div><p><a href="/staff/officers">[[staff.officers.title]]</a></p><h1>[[staff.appoint.title]]</h1><p class="kb-muted">[[staff.appoint.lead]]</p></div>
<form method="post" action="/staff/officers/new" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">
<div class="kb-card kb-stack">[[include:fields]]<p class="kb-muted">[[staff.appoint.office-note]]</p><div class="kb-actions"><button type="submit" class="govuk-button">[[staff.appoint.go]]</button></div></div></form>
</div></main>
