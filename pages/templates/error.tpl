{{! Something did not work. Exactly one of NOT_FOUND (404), NOT_ALLOWED (403), METHOD (405), TOO_MANY (429, WAIT_SECONDS), BROKEN (500), BUSY (503), BAD_REQUEST (400), OLD_FORM (a form whose token is old) shown.
  REFERENCE   eight digits to read out on the telephone
  DETAIL      set_optional: the refusal's own sentence
  RETRY_HREF  set_optional: the page to try again
}}
@title error.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-form">
<div><h1>{{#NOT_FOUND}}[[error.not-found]]{{/NOT_FOUND}}{{#NOT_ALLOWED}}[[error.not-allowed]]{{/NOT_ALLOWED}}{{#METHOD}}[[error.method]]{{/METHOD}}{{#TOO_MANY}}[[error.too-many]]{{/TOO_MANY}}{{#BROKEN}}[[error.broken]]{{/BROKEN}}{{#BUSY}}[[error.busy]]{{/BUSY}}{{#BAD_REQUEST}}[[error.bad-request]]{{/BAD_REQUEST}}{{#OLD_FORM}}[[error.old-form]]{{/OLD_FORM}}</h1>
<p class="kb-lead">{{#DETAIL}}{{DETAIL}} {{/DETAIL}}{{#NOT_FOUND}}[[error.not-found-do]]{{/NOT_FOUND}}{{#NOT_ALLOWED}}[[error.not-allowed-do]]{{/NOT_ALLOWED}}{{#METHOD}}[[error.method-do]]{{/METHOD}}{{#TOO_MANY}}[[error.too-many-do]]{{/TOO_MANY}}{{#BROKEN}}[[error.broken-do]]{{/BROKEN}}{{#BUSY}}[[error.busy-do]]{{/BUSY}}{{#BAD_REQUEST}}[[error.bad-request-do]]{{/BAD_REQUEST}}{{#OLD_FORM}}[[error.old-form-do]]{{/OLD_FORM}}</p></div>
<div class="kb-actions">{{#RETRY_HREF}}<a href="{{RETRY_HREF}}" role="button" draggable="false" class="govuk-button">[[error.retry]]</a>{{/RETRY_HREF}}<a href="/" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[common.to-home]]</a></div>
<div class="kb-card"><p class="kb-small">[[error.call]] <a href="tel:12345"><b>12345</b></a>[[error.reference]] <b class="kb-num kb-nw">{{REFERENCE}}</b></p></div>
</div></main>
