{{! What was filled in, read only. BACK_HREF, SERVICE_NAME, CASE_NUMBER, OFFICE;
  ANSWERS: ANSWERS_TITLE, ANSWER rows: ANSWER_NAME, ANSWER_VALUE; FORM_HREF: the form as PDF; PROMISE_LINE: the promise's version and time }}
@title case-answers.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-answers kb-sheet">
<div><p class="kb-eyebrow">{{SERVICE_NAME}}</p><h1>[[case-answers.title]]</h1><p class="kb-lead">[[case.number]] <b class="kb-num kb-nw">{{CASE_NUMBER}}</b>·{{OFFICE}}</p></div>
{{#ANSWERS}}<section class="kb-sec" aria-label="{{ANSWERS_TITLE}}"><h2>{{ANSWERS_TITLE}}</h2><div class="kb-card"><dl class="govuk-summary-list">{{#ANSWER}}<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{{ANSWER_NAME}}</dt><dd class="govuk-summary-list__value kb-num">{{ANSWER_VALUE}}</dd></div>{{/ANSWER}}</dl></div></section>{{/ANSWERS}}
<p class="kb-small kb-muted">{{PROMISE_LINE}}</p>
<div class="kb-actions"><button type="button" class="govuk-button govuk-button--secondary" data-print hidden>[[icon:print]][[common.print]]</button><a class="kb-link kb-link--mid" href="{{FORM_HREF}}">[[icon:down]][[case-answers.form]]</a></div>
</div></main>
