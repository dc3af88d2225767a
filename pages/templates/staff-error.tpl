{{! Something did not work, on the officers' side. Exactly one of DENIED_ROLE (a role that may nowhere), DENIED_PLACE (elsewhere, or no such
    thing), NOT_FOUND (404), BAD_REQUEST (400), OLD_FORM (a form whose token is old), CONFLICT (409, 412), REFUSED (422), TOO_MANY (429), BROKEN (500),
    BUSY (503) shown.
  ACTION_NAME, ROLE_NAMES, OWN_ROLE   of the two denials: what it was, who may, what the officer is
  REFERENCE   eight digits to read out on the telephone
  DETAIL      set_optional: the refusal's own sentence
}}
@title staff.error.title
@layout staff
<main id="main" class="kb-swrap"><div class="kb-stack kb-sform">
<div><h1>{{#DENIED_ROLE}}[[staff.error.denied]]{{/DENIED_ROLE}}{{#DENIED_PLACE}}[[staff.error.denied]]{{/DENIED_PLACE}}{{#NOT_FOUND}}[[error.not-found]]{{/NOT_FOUND}}{{#BAD_REQUEST}}[[error.bad-request]]{{/BAD_REQUEST}}{{#OLD_FORM}}[[error.old-form]]{{/OLD_FORM}}{{#CONFLICT}}[[staff.error.conflict]]{{/CONFLICT}}{{#REFUSED}}[[staff.error.refused]]{{/REFUSED}}{{#TOO_MANY}}[[error.too-many]]{{/TOO_MANY}}{{#BROKEN}}[[error.broken]]{{/BROKEN}}{{#BUSY}}[[error.busy]]{{/BUSY}}</h1>
{{#DETAIL}}<p>{{DETAIL}}</p>{{/DETAIL}}
{{#DENIED_ROLE}}<p>[[staff.error.denied-role]]</p>{{/DENIED_ROLE}}{{#DENIED_PLACE}}<p>[[staff.error.denied-place]]</p>{{/DENIED_PLACE}}
<p>{{#NOT_FOUND}}[[error.not-found-do]]{{/NOT_FOUND}}{{#BAD_REQUEST}}[[error.bad-request-do]]{{/BAD_REQUEST}}{{#OLD_FORM}}[[error.old-form-do]]{{/OLD_FORM}}{{#CONFLICT}}[[staff.error.conflict-do]]{{/CONFLICT}}{{#TOO_MANY}}[[staff.error.too-many-do]]{{/TOO_MANY}}{{#BROKEN}}[[error.broken-do]]{{/BROKEN}}{{#BUSY}}[[error.busy-do]]{{/BUSY}}</p></div>
{{#DENIED_ROLE}}[[include:denied-facts]]{{/DENIED_ROLE}}{{#DENIED_PLACE}}[[include:denied-facts]]{{/DENIED_PLACE}}
<div class="kb-actions"><a href="/staff" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[staff.to-work]]</a></div>
<p class="kb-muted">[[staff.error.reference]] <b class="kb-num kb-nw">{{REFERENCE}}</b></p>
</div></main>
