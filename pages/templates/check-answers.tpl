{{! Everything once more before it is sent; each line has a way to change it that comes back here.
  BACK_HREF, CSRF, SERVICE_NAME
  IDEMPOTENCY_KEY  the form's own; the same key gets the same receipt
  OFFICE, OFFICE_HREF
  WAITING          set_optional: how long it takes there where a person is needed
  ANSWERS          one group: ANSWERS_TITLE, ANSWERS_HREF (where to change), ANSWER rows: ANSWER_NAME, ANSWER_VALUE
  WHO_READS        who gets a message: "138****6620" and so on
  Posts idempotency_key.
  FORM_HREF     the form as PDF
}}
@title check.title
[[include:back text=part.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-answers kb-sheet">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}</p><h1>[[check.title]]</h1><p class="kb-lead">[[check.lead]]</p></div>
<section class="kb-sec" aria-labelledby="g-office"><div class="kb-sec__head"><h2 id="g-office">[[tasks.office]]</h2><a class="kb-link" href="{{OFFICE_HREF}}">[[icon:edit]][[common.change]]<span class="govuk-visually-hidden"> [[tasks.office]]</span></a></div><div class="kb-card"><p class="kb-strong">{{OFFICE}}</p>{{#WAITING}}<p class="kb-small kb-muted kb-after">{{WAITING}}</p>{{/WAITING}}</div></section>
{{#ANSWERS}}<section class="kb-sec" aria-label="{{ANSWERS_TITLE}}"><div class="kb-sec__head"><h2>{{ANSWERS_TITLE}}</h2><a class="kb-link" href="{{ANSWERS_HREF}}">[[icon:edit]][[common.change]]<span class="govuk-visually-hidden"> {{ANSWERS_TITLE}}</span></a></div><div class="kb-card"><dl class="govuk-summary-list">{{#ANSWER}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{{ANSWER_NAME}}</dt><dd class="govuk-summary-list__value kb-num">{{ANSWER_VALUE}}</dd></div>{{/ANSWER}}</dl></div></section>{{/ANSWERS}}
<form method="post" class="kb-stack" data-once novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="idempotency_key" value="{{IDEMPOTENCY_KEY}}">
<p class="kb-note">[[icon:msg]]<span>[[check.who-reads]]</span></p>
<div class="kb-actions"><button type="submit" class="govuk-button">[[check.submit]]</button><a class="kb-link kb-link--mid" href="{{FORM_HREF}}">[[icon:down]][[case-answers.form]]</a></div>
</form></div></main>
