{{! Officers of the city, for the security administrator.
  WANTED    what was searched for; COUNT: how many fit. Exactly one of ALL, CUT (only the first 200 are shown), NONE shown
  OFFICER   OFFICER_HREF, ACCOUNT, NAME_OF_OFFICER, ROLE_NAME, OFFICE; exactly one of FIRST_PASSWORD (not yet replaced), NOT_ENROLLED, READY shown
}}
@title staff.officers.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack-s">
<div class="kb-casehd"><h1>[[staff.officers.title]]</h1><a href="/staff/officers/new" role="button" draggable="false" class="govuk-button kb-end">[[staff.officers.appoint]]</a></div>
<form class="kb-inline" role="search" aria-label="[[staff.officers.search]]" action="/staff/officers" method="get"><div><label class="govuk-label" for="q">[[staff.officers.search-label]]</label><input class="govuk-input" id="q" name="q" type="search" value="{{WANTED}}"></div><button type="submit" class="govuk-button govuk-button--secondary">[[common.search]]</button></form>
<p class="kb-muted">[[staff.officers.count]]{{#CUT}} [[staff.officers.cut]]{{/CUT}}</p>
{{#NONE}}<p class="kb-note">[[icon:info]]<span>[[staff.officers.none]]</span></p>{{/NONE}}
<div class="kb-tblbox"><table class="kb-tbl kb-tbl--list"><caption class="govuk-visually-hidden">[[staff.officers.title]]</caption><thead><tr><th scope="col">[[account.name]]</th><th scope="col">[[staff.account.account]]</th><th scope="col">[[staff.account.role]]</th><th scope="col">[[staff.account.office]]</th><th scope="col">[[staff.officers.state]]</th></tr></thead><tbody>{{#OFFICER}}<tr><td><a href="{{OFFICER_HREF}}">{{NAME_OF_OFFICER}}</a></td><td>{{ACCOUNT}}</td><td>{{ROLE_NAME}}</td><td>{{OFFICE}}</td><td>{{#FIRST_PASSWORD}}<span class="kb-tag kb-tag--amber">[[icon:clock]][[staff.officers.first-password]]</span>{{/FIRST_PASSWORD}}{{#NOT_ENROLLED}}<span class="kb-tag kb-tag--amber">[[icon:clock]][[staff.officers.not-enrolled]]</span>{{/NOT_ENROLLED}}{{#READY}}<span class="kb-tag kb-tag--green">[[icon:okc]][[staff.officers.ready]]</span>{{/READY}}</td></tr>{{/OFFICER}}</tbody></table></div>
</div></main>
