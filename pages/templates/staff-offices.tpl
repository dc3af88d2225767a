{{! The offices of a place: the place's own first, then those below it.
  PLACE; set_optional UP_HREF
  OFFICE        OFFICE_NAME, PEOPLE (accounts), OPEN (cases), CASES_HREF, HOURS; set_optional OVERDUE, BELOW_HREF
}}
@title staff.offices.title
@layout staff
<main id="main" class="kb-swrap kb-stack"><div class="kb-casehd">{{#UP_HREF}}<a class="govuk-back-link" href="{{UP_HREF}}">[[staff.offices.up]]</a>{{/UP_HREF}}<h1>[[staff.offices.title]]</h1><span>{{PLACE}}</span></div>
<div class="kb-tblbox"><table class="kb-tbl kb-tbl--list"><caption class="govuk-visually-hidden">[[staff.offices.title]]</caption><thead><tr><th scope="col">[[staff.offices.office]]</th><th scope="col">[[staff.offices.people]]</th><th scope="col">[[staff.offices.open]]</th><th scope="col">[[staff.offices.overdue]]</th><th scope="col">[[staff.offices.hours]]</th></tr></thead><tbody>{{#OFFICE}}<tr><td>{{#BELOW_HREF}}<a href="{{BELOW_HREF}}">{{/BELOW_HREF}}{{OFFICE_NAME}}{{#BELOW_HREF}}</a>{{/BELOW_HREF}}</td><td class="kb-num">{{PEOPLE}}</td><td class="kb-num"><a href="{{CASES_HREF}}">{{OPEN}}<span class="govuk-visually-hidden">[[staff.offices.open]] {{OFFICE_NAME}}</span></a></td><td class="kb-num">{{#OVERDUE}}<b class="kb-late">{{OVERDUE}}</b>{{/OVERDUE}}</td><td>{{HOURS}}</td></tr>{{/OFFICE}}</tbody></table></div>
</main>
