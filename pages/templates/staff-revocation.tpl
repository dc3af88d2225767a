{{! Revoking a certificate: proposed by one officer, confirmed by another.
  BACK_HREF, CASE_NUMBER, CERT_NUMBER, COUPLE, CERT_DATE, CSRF
  PROPOSE       shown to propose: PROPOSE_ACTION, FIELD rows
  CHECK         shown before proposing: PROPOSE_ACTION; HIDDEN rows: NAME, VALUE
  PROPOSAL      shown once proposed: PROPOSED_BY, PROPOSED_AT
  REASON        what was chosen, set_optional WORDS, GROUND: of CHECK and PROPOSAL
  PREVIEWS      shown with PREVIEW rows: PREVIEW_TO, PREVIEW_TEXT: what both holders will read
  JUDGE         shown to who may confirm: CONFIRM_ACTION, REFUSE_ACTION, FIELD rows for refusing; WAIT set_optional: why this officer may not
}}
@title staff.revoke.title
@layout staff
<main id="main" class="kb-swrap kb-stack">[[include:errors]]<div class="kb-casehd"><a class="govuk-back-link" href="{{BACK_HREF}}">{{CASE_NUMBER}}</a><h1>[[staff.revoke.title]]</h1></div>
<div class="kb-two"><section class="kb-card kb-stack-s" aria-labelledby="r1"><h2 id="r1">[[staff.revoke.certificate]]</h2><dl class="kb-pairs kb-pairs--long"><dt>[[staff.revoke.number]]</dt><dd class="kb-num">{{CERT_NUMBER}}</dd><dt>[[staff.revoke.holders]]</dt><dd>{{COUPLE}}</dd><dt>[[staff.revoke.issued]]</dt><dd>{{CERT_DATE}}</dd>{{#PROPOSAL}}<dt>[[staff.revoke.by]]</dt><dd>{{PROPOSED_BY}}·{{PROPOSED_AT}}</dd>{{/PROPOSAL}}{{#REASON}}<dt>[[staff.decide.reason]]</dt><dd>{{REASON}}</dd>{{/REASON}}{{#GROUND}}<dt>[[staff.decide.law]]</dt><dd>{{GROUND}}</dd>{{/GROUND}}{{#WORDS}}<dt>[[staff.decide.words-short]]</dt><dd>{{WORDS}}</dd>{{/WORDS}}</dl></section>
<section class="kb-card kb-stack-s kb-decide" aria-labelledby="r2"><h2 id="r2">[[staff.decide.title]]</h2>
{{#PROPOSE}}<p>[[staff.revoke.lead]]</p><form method="post" action="{{PROPOSE_ACTION}}" class="kb-stack-s" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button" name="go" value="preview">[[staff.decide.preview]]</button></div></form>{{/PROPOSE}}
{{#PREVIEWS}}<div><p class="govuk-label" id="pv">[[staff.revoke.will-read]]</p><div role="group" aria-labelledby="pv" class="kb-stack-s">{{#PREVIEW}}<div class="kb-preview"><b class="kb-ph">{{PREVIEW_TO}}</b>{{PREVIEW_TEXT}}</div>{{/PREVIEW}}</div></div>{{/PREVIEWS}}
{{#CHECK}}<form method="post" action="{{PROPOSE_ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}">{{#HIDDEN}}<input type="hidden" name="{{NAME}}" value="{{VALUE}}">{{/HIDDEN}}<div class="kb-actions"><button type="submit" class="govuk-button" name="go" value="confirm">[[staff.revoke.propose]]</button><button type="submit" class="govuk-button govuk-button--plain" name="go" value="edit">[[staff.decide.edit]]</button></div></form>{{/CHECK}}
{{#WAIT}}<p class="kb-note">[[icon:info]]<span>{{WAIT}}</span></p>{{/WAIT}}
{{#JUDGE}}<form method="post" action="{{CONFIRM_ACTION}}"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button">[[staff.revoke.confirm]]</button></form>
<form method="post" action="{{REFUSE_ACTION}}" class="kb-stack-s" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">[[include:fields]]<button type="submit" class="govuk-button govuk-button--secondary">[[staff.revoke.refuse]]</button></form>{{/JUDGE}}
</section></div></main>
