{{! The elder version of a certificate: what it says, keep it, show it. The same data as certificate.tpl.
  BACK_HREF, CERT_TITLE, CERT_NUMBER … QR_SRC (parts/certificate-card.tpl)
  VALID, or INVALID: INVALID_TITLE, INVALID_WHY
  PDF_HREF, SHORT_CODE
}}
@title certificate.title
@header elder
[[include:back text=common.to-my-work]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack">
<div><h1>{{CERT_TITLE}}</h1><p class="kb-lead">[[certificate.number]] <b class="kb-num">{{CERT_NUMBER}}</b></p></div>
[[include:elder-help]]
{{#INVALID}}<div class="kb-banner kb-banner--red"><div class="kb-banner__h"><span class="kb-seal">[[icon:ban]]</span><div><h2>{{INVALID_TITLE}}</h2><p>{{INVALID_WHY}}</p></div></div></div>{{/INVALID}}
[[include:certificate-card]]
{{#VALID}}<section class="kb-card kb-stack-s" aria-labelledby="u1"><h2 id="u1">[[elder.use]]</h2><p>[[elder.use-hospital]]</p><p>[[elder.use-code]] <b class="kb-code">{{SHORT_CODE}}</b></p><p>[[elder.use-paper]]</p></section>
<div class="kb-actions"><a href="{{PDF_HREF}}" role="button" draggable="false" class="govuk-button" download>[[icon:down]][[elder.keep]]</a><button type="button" class="govuk-button govuk-button--secondary" data-print hidden>[[icon:print]][[common.print]]</button></div>{{/VALID}}
<a class="kb-link kb-link--mid" href="?full=1">[[elder.all-about]]</a>
</div></main>
