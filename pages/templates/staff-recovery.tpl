{{! Recovery codes, shown this once. CODE rows: RECOVERY_CODE. NEXT_HREF: where the work goes on. }}
@title staff.recovery.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
<div><h1>[[staff.recovery.title]]</h1><p class="kb-muted">[[staff.recovery.lead]]</p></div>
<div class="kb-card kb-stack"><ul class="kb-codes">{{#CODE}}<li class="kb-num">{{RECOVERY_CODE}}</li>{{/CODE}}</ul></div>
<div class="kb-actions kb-noprint"><a href="{{NEXT_HREF}}" role="button" draggable="false" class="govuk-button">[[staff.recovery.go]]</a></div>
</div></main>
