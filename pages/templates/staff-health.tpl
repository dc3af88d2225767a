{{! How the installation is. LINE rows: LINE_NAME, LINE_VALUE; GOOD or BAD shown. VERSION of the program. }}
@title staff.health.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack-s">
<div class="kb-casehd"><h1>[[staff.health.title]]</h1><span class="kb-muted">[[staff.health.version]]</span></div>
<div class="kb-tblbox"><table class="kb-tbl kb-tbl--list"><caption class="govuk-visually-hidden">[[staff.health.title]]</caption><thead><tr><th scope="col">[[staff.health.part]]</th><th scope="col">[[staff.health.state]]</th><th scope="col">[[staff.health.figures]]</th></tr></thead><tbody>{{#LINE}}<tr><td>{{LINE_NAME}}</td><td>{{#GOOD}}<span class="kb-tag kb-tag--green">[[icon:okc]][[staff.health.good]]</span>{{/GOOD}}{{#BAD}}<span class="kb-tag kb-tag--red">[[icon:warn]][[staff.health.bad]]</span>{{/BAD}}</td><td class="kb-num">{{LINE_VALUE}}</td></tr>{{/LINE}}</tbody></table></div>
</div></main>
