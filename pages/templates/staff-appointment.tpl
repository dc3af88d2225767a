{{! One appointment for the window: who comes, what they filled in before, what can be done.
  BACK_HREF, NAME, NUMBER, WHEN, SERVICE_NAME, PURPOSE, PREPARED, STEP_HREF, VERSION, DAY, CSRF
  STATE_TEXT    with one of STATE_BLUE, STATE_GREEN, STATE_AMBER, STATE_SLATE
  STEP          STEP_TO, STEP_TEXT with GO or UNDO
  REGISTER      they can be registered now: REGISTER_ACTION; GO_ON with GO_ON_HREF: their case was called here
  CASE_HREF     set_optional: the case it is about
  ANSWERS       the draft's parts: ANSWERS_TITLE, ANSWER rows (ANSWER_NAME, ANSWER_VALUE), or NOT_YET shown
  CANCEL        CANCEL_HREF, REASON rows (VALUE, TEXT)
}}
@title staff.appointment.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack">
[[include:errors]]
<div><p><a href="{{BACK_HREF}}">[[staff.appointments.back]]</a></p><div class="kb-casehd"><h1>{{NAME}}</h1>{{#STATE_BLUE}}<span class="kb-tag kb-tag--blue">[[icon:cal]]{{STATE_TEXT}}</span>{{/STATE_BLUE}}{{#STATE_GREEN}}<span class="kb-tag kb-tag--green">[[icon:okc]]{{STATE_TEXT}}</span>{{/STATE_GREEN}}{{#STATE_AMBER}}<span class="kb-tag kb-tag--amber">[[icon:warn]]{{STATE_TEXT}}</span>{{/STATE_AMBER}}{{#STATE_SLATE}}<span class="kb-tag">[[icon:none]]{{STATE_TEXT}}</span>{{/STATE_SLATE}}</div><p class="kb-muted kb-num">{{WHEN}}·{{NUMBER}}·{{SERVICE_NAME}}·{{PURPOSE}}·{{PREPARED}}</p></div>
<form method="post" action="{{STEP_HREF}}" class="kb-steps"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><input type="hidden" name="day" value="{{DAY}}">{{#STEP}}<button type="submit" name="to" value="{{STEP_TO}}" class="govuk-button {{#GO}}govuk-button--secondary{{/GO}}{{#UNDO}}govuk-button--plain{{/UNDO}}">{{STEP_TEXT}}</button>{{/STEP}}</form>
{{#REGISTER}}<form method="post" action="{{REGISTER_ACTION}}" class="kb-actions"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button">[[staff.appointment.register]]</button></form>{{/REGISTER}}{{#GO_ON}}<div class="kb-actions"><a href="{{GO_ON_HREF}}" role="button" draggable="false" class="govuk-button">[[staff.appointment.register]]</a></div>{{/GO_ON}}
{{#CASE_HREF}}<p class="kb-note">[[icon:doc]]<span><a href="{{CASE_HREF}}">[[staff.appointment.case]]</a></span></p>{{/CASE_HREF}}
<div class="kb-two">{{#ANSWERS}}<section class="kb-card kb-stack-s" aria-label="{{ANSWERS_TITLE}}"><h2>{{ANSWERS_TITLE}}</h2>{{#NOT_YET}}<p class="kb-muted">[[staff.appointment.not-yet]]</p>{{/NOT_YET}}<dl class="govuk-summary-list">{{#ANSWER}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{{ANSWER_NAME}}</dt><dd class="govuk-summary-list__value kb-num">{{ANSWER_VALUE}}</dd></div>{{/ANSWER}}</dl></section>{{/ANSWERS}}</div>
{{#CANCEL}}<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[staff.appointment.cancel]]</span></summary><div class="govuk-details__text kb-stack-s"><p>[[staff.appointment.cancel-lead]]</p><form method="post" action="{{CANCEL_HREF}}" class="kb-inline"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><div><label class="govuk-label" for="reason">[[staff.appointments.reason]]</label><select class="govuk-select" id="reason" name="reason">{{#REASON}}<option value="{{VALUE}}">{{TEXT}}</option>{{/REASON}}</select></div><button type="submit" class="govuk-button govuk-button--secondary">[[staff.appointment.cancel-go]]</button></form></div></details>{{/CANCEL}}
</div></main>
