{{! A case as officers see it.
  BACK_HREF, CASE_NUMBER, COUPLE; parts/staff-state.tpl; parts/staff-due.tpl; SERVICE_NAME; CSRF
  CLAIM_ACTION, RELEASE_ACTION; exactly one of DESK_MINE (DESK_SINCE), DESK_OTHERS (DESK_SINCE, DESK_WHO; MAY_TAKE_OVER shown), DESK_FREE shown; none for a closed case
  OWN_LINE      who has it: office and officer; REASON_LINE: why it stands where it stands
  REGISTER_HREF set_optional: where the couple is registered that was called to the counter
  NOTICE        set_optional: what has just been done
  parts/staff-findings.tpl, parts/staff-decision.tpl
  OTHER         duplicates and earlier certificates: OTHER_TEXT; set_optional OTHER_HREF; OTHERS_NONE shown where there is none
  ANSWER_GROUP  all that was declared: ANSWERS_NAME, ANSWER rows: ANSWER_NAME, ANSWER_VALUE
  DOCUMENT      DOCUMENT_NAME, DOCUMENT_NOTE, set_optional DOCUMENT_HREF
  SCANS_HREF    set_optional: where scans are added and removed
  INQUIRY       INQUIRY_HREF, INQUIRY_NUMBER, INQUIRY_TO, INQUIRY_STATE, INQUIRY_CLOCK
  MESSAGE       MESSAGE_TIME, MESSAGE_TO, MESSAGE_STATE, MESSAGE_TEXT; MESSAGE_FAILED shown where it never arrived; NO_MESSAGES
  EVENT         EVENT_AT, EVENT_NAME, EVENT_BY; set_optional EVENT_WHY, EVENT_WORDS
  ORDER_PAPER   shown where a certificate can be had on paper: ORDER_ACTION; LOST: where it can be replaced: LOST_HREF
  REVOKE        shown where a valid certificate can be proposed to be revoked: REVOKE_HREF; REVOCATION: one is proposed: REVOCATION_HREF
}}
@title staff.case.title
@layout staff
<main id="main" class="kb-swrap kb-stack-s">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="{{BACK_HREF}}">[[staff.cases.title]]</a><h1 class="kb-num">{{CASE_NUMBER}}</h1>[[include:staff-state]]<span>{{COUPLE}}</span>[[include:staff-due]]{{#REGISTER_HREF}}<a href="{{REGISTER_HREF}}" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[staff.counter.register-case]]</a>{{/REGISTER_HREF}}
<div class="kb-claim">{{#DESK_MINE}}<span class="kb-muted">[[staff.case.desk-mine]]</span><form method="post" action="{{RELEASE_ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.case.release]]</button></form>{{/DESK_MINE}}{{#DESK_OTHERS}}<span class="kb-soon">[[icon:lock]][[staff.case.desk-others]]</span>{{#MAY_TAKE_OVER}}<form method="post" action="{{CLAIM_ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="take_over" value="1"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.case.take-over]]</button></form>{{/MAY_TAKE_OVER}}{{/DESK_OTHERS}}{{#DESK_FREE}}<form method="post" action="{{CLAIM_ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.case.claim]]</button></form>{{/DESK_FREE}}</div></div>
<p class="kb-muted">{{SERVICE_NAME}}·{{OWN_LINE}}·{{REASON_LINE}}</p>
{{#NOTICE}}<p class="kb-note" role="status">[[icon:okc]]<span>{{NOTICE}}</span></p>{{/NOTICE}}
<div class="kb-case"><div class="kb-stack-s">
[[include:staff-findings]]
</div>
[[include:staff-decision]]</div>
<div class="kb-two">
<section class="kb-card kb-stack-s" aria-labelledby="c1"><h2 id="c1">[[staff.case.others]]</h2><ul class="kb-slist">{{#OTHER}}<li><span>{{OTHER_TEXT}}</span>{{#OTHER_HREF}}<a href="{{OTHER_HREF}}">[[staff.case.open]]</a>{{/OTHER_HREF}}</li>{{/OTHER}}{{#OTHERS_NONE}}<li>[[staff.case.others-none]]</li>{{/OTHERS_NONE}}</ul></section>
<section class="kb-card kb-stack-s" aria-labelledby="c2"><h2 id="c2">[[staff.case.documents]]</h2><ul class="kb-slist">{{#DOCUMENT}}<li><span><b>{{DOCUMENT_NAME}}</b> <span class="kb-muted">{{DOCUMENT_NOTE}}</span></span>{{#DOCUMENT_HREF}}<a href="{{DOCUMENT_HREF}}">[[staff.case.open]]</a>{{/DOCUMENT_HREF}}</li>{{/DOCUMENT}}{{#INQUIRY}}<li><span><b>[[staff.case.inquiry]] <span class="kb-num kb-nw">{{INQUIRY_NUMBER}}</span></b> <span class="kb-muted">{{INQUIRY_TO}}·{{INQUIRY_STATE}}·{{INQUIRY_CLOCK}}</span></span><a href="{{INQUIRY_HREF}}">[[staff.case.open]]</a></li>{{/INQUIRY}}</ul>{{#SCANS_HREF}}<p><a href="{{SCANS_HREF}}">[[staff.case.scans]]</a></p>{{/SCANS_HREF}}
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[staff.case.answers]]</span></summary><div class="govuk-details__text kb-stack-s">{{#ANSWER_GROUP}}<h3>{{ANSWERS_NAME}}</h3><dl class="kb-pairs kb-pairs--long">{{#ANSWER}}<dt>{{ANSWER_NAME}}</dt><dd>{{ANSWER_VALUE}}</dd>{{/ANSWER}}</dl>{{/ANSWER_GROUP}}</div></details>
{{#ORDER_PAPER}}<form method="post" action="{{ORDER_ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary">[[staff.paper.order]]</button></form>{{/ORDER_PAPER}}{{#LOST}}<p><a href="{{LOST_HREF}}">[[staff.lost.link]]</a></p>{{/LOST}}{{#REVOKE}}<p><a href="{{REVOKE_HREF}}">[[staff.revoke.propose]]</a></p>{{/REVOKE}}{{#REVOCATION}}<p class="kb-note">[[icon:ban]]<span>[[staff.revoke.proposed]] <a href="{{REVOCATION_HREF}}">[[staff.case.open]]</a></span></p>{{/REVOCATION}}</section>
<section class="kb-card kb-stack-s" aria-labelledby="c3"><h2 id="c3">[[staff.case.history]]</h2><ol class="kb-slist kb-hist">{{#EVENT}}<li><span><b>{{EVENT_NAME}}</b>{{#EVENT_WHY}} <span>{{EVENT_WHY}}</span>{{/EVENT_WHY}}{{#EVENT_WORDS}}<span class="kb-said">{{EVENT_WORDS}}</span>{{/EVENT_WORDS}}</span><span class="kb-muted kb-num">{{EVENT_AT}}·{{EVENT_BY}}</span></li>{{/EVENT}}</ol></section>
<section class="kb-card kb-stack-s" aria-labelledby="c4"><h2 id="c4">[[staff.case.messages]]</h2><ul class="kb-slist kb-hist">{{#MESSAGE}}<li><span>{{MESSAGE_TEXT}}</span><span class="kb-muted kb-num">{{MESSAGE_TIME}}·{{MESSAGE_TO}}·{{#MESSAGE_FAILED}}<b class="kb-late">[[staff.case.message-failed]]</b>{{/MESSAGE_FAILED}}{{MESSAGE_STATE}}</span></li>{{/MESSAGE}}{{#NO_MESSAGES}}<li>[[staff.case.messages-none]]</li>{{/NO_MESSAGES}}</ul></section>
</div></main>
