{{! The certificate on the screen.
  BACK_HREF, CERT_TITLE, CERT_NUMBER … QR_SRC (parts/certificate-card.tpl)
  exactly one of VALID or INVALID shown; VALID: PAPER_HREF, PAPER_LINE (where it is on paper), LOST_HREF; INVALID: INVALID_TITLE ("已撤销，不能再用"), INVALID_WHY
  PDF_HREF, SHORT_CODE (what a person types to verify it), VERIFY_URL (what the code holds)
  CHECKED_BY      who verified it and when, one row for each: CHECK_TIME, CHECK_HOW; NEVER_CHECKED: shown when nobody did
}}
@title certificate.title
[[include:back text=common.to-my-work]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-cols kb-cols--side"><div class="kb-stack">
<div><h1>{{CERT_TITLE}}</h1><p class="kb-lead">[[certificate.number]] <b class="kb-num kb-nw">{{CERT_NUMBER}}</b></p></div>
{{#INVALID}}<div class="kb-banner kb-banner--red"><div class="kb-banner__h"><span class="kb-seal">[[icon:ban]]</span><div><h2>{{INVALID_TITLE}}</h2><p>{{INVALID_WHY}}</p></div></div></div>{{/INVALID}}
[[include:certificate-card]]
{{#VALID}}<div class="kb-actions"><a href="{{PDF_HREF}}" role="button" draggable="false" class="govuk-button" download>[[icon:down]][[cert.download]]</a><button type="button" class="govuk-button govuk-button--secondary" data-print hidden>[[icon:print]][[common.print]]</button></div>
<section class="kb-sec" aria-labelledby="ca"><h2 id="ca">[[certificate.after]]</h2><ul class="kb-list kb-card kb-card--flush"><li class="kb-row">[[icon:health]]<span><b>[[certificate.hospital]]</b><small>[[certificate.hospital-how]]</small></span></li><li><a class="kb-row" href="{{PAPER_HREF}}">[[icon:doc]]<span><b>[[certificate.paper]]</b><small>{{PAPER_LINE}}</small></span>[[icon:right]]</a></li><li class="kb-row">[[icon:shield]]<span><b>[[certificate.equal]]</b><small>[[certificate.equal-why]]</small></span></li></ul><p class="kb-after"><a class="kb-link" href="{{LOST_HREF}}">[[certificate.lost]]</a></p></section>{{/VALID}}</div>
<aside class="kb-stack" aria-label="[[certificate.about]]"><section class="kb-card kb-stack-s" aria-labelledby="k1"><h2 id="k1">[[certificate.others]]</h2><p class="kb-small kb-muted">[[certificate.others-how]]</p><dl class="govuk-summary-list"><div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[verify.short-code]]</dt><dd class="govuk-summary-list__value kb-code">{{SHORT_CODE}}</dd></div></dl><a class="kb-link" href="{{VERIFY_URL}}">[[icon:shield]][[certificate.verify]]</a></section>
<section class="kb-card kb-stack-s" aria-labelledby="k2"><h2 id="k2">[[certificate.checked]]</h2>{{#NEVER_CHECKED}}<p class="kb-small kb-muted">[[certificate.never]]</p>{{/NEVER_CHECKED}}<ul class="kb-plain kb-stack-s">{{#CHECKED_BY}}<li class="kb-small"><b class="kb-num">{{CHECK_TIME}}</b><br>{{CHECK_HOW}}</li>{{/CHECKED_BY}}</ul></section></aside></div></main>
