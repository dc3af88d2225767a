{{! An office's hours for appointments, with what citizens will see of them; for the head of the office.
  OFFICE, CSRF
  HOURS_FORM    FIELD rows: valid_from, week.0 … week.6, slot_minutes, places, days_ahead (parts/fields.tpl)
  TO_PUBLISH    shown when the typed hours are right and were previewed: the button that publishes them
  PREVIEW       one of PROPOSED, IN_FORCE shown; WEEK (parts/calendar.tpl); set_optional OUTSIDE_LINE: booked at times it no longer has
  DAY_FORM      FIELD rows: day, kind, hours
  SPECIAL       SPECIAL_DAY, SPECIAL_HOURS
}}
@title staff.reception.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack">
[[include:errors]]
<div><p><a href="/staff/appointments">[[staff.appointments.back]]</a></p><h1>[[staff.reception.title]]</h1><p class="kb-muted">{{OFFICE}}·[[staff.reception.lead]]</p></div>
<div class="kb-two">
<section class="kb-card kb-stack" aria-labelledby="r1"><h2 id="r1">[[staff.reception.week]]</h2><form method="post" action="/staff/appointments/hours" class="kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><div class="kb-hours">{{#HOURS_FORM}}[[include:fields]]{{/HOURS_FORM}}</div><div class="kb-steps">{{#TO_PUBLISH}}<button type="submit" name="then" value="publish" class="govuk-button">[[staff.reception.publish]]</button>{{/TO_PUBLISH}}<button type="submit" name="then" value="preview" class="govuk-button govuk-button--secondary">[[staff.reception.preview]]</button></div></form></section>
<div class="kb-stack">
{{#PREVIEW}}<section class="kb-card kb-card--cal kb-stack-s" id="preview" aria-labelledby="r2"><h2 id="r2">{{#PROPOSED}}[[staff.reception.will-see]]{{/PROPOSED}}{{#IN_FORCE}}[[staff.reception.see]]{{/IN_FORCE}}</h2>[[include:calendar]]{{#OUTSIDE_LINE}}<p class="kb-note">[[icon:info]]<span>{{OUTSIDE_LINE}}</span></p>{{/OUTSIDE_LINE}}</section>{{/PREVIEW}}
<section class="kb-card kb-stack" aria-labelledby="r3"><h2 id="r3">[[staff.reception.special]]</h2><ul class="kb-slist">{{#SPECIAL}}<li><b class="kb-num">{{SPECIAL_DAY}}</b><span class="kb-num">{{SPECIAL_HOURS}}</span></li>{{/SPECIAL}}</ul><form method="post" action="/staff/appointments/days" class="kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">{{#DAY_FORM}}[[include:fields]]{{/DAY_FORM}}<div class="kb-steps"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.reception.set-day]]</button></div></form></section>
</div></div>
</div></main>
