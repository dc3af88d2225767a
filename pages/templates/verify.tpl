{{! Verifying a certificate: by number and short code, by PDF, by the code's address (the script reads the address's fragment).
  CSRF
  PUBLIC_KEY   the issuer's key, SPKI in base64, for the check in the browser
  FIELD        number (TEXT_FIELD), short_code (SHORT_FIELD)
  PDF_ERROR    set_optional
  Posts number, short_code to /verify, or from the script qr (the fragment, "v1.…"); pdf to /verify/pdf as multipart/form-data.
}}
@title verify.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-form">
[[include:errors]]
<div><h1>[[verify.title]]</h1><p class="kb-lead">[[verify.lead]]</p></div>
<div data-verify data-key="{{PUBLIC_KEY}}" hidden role="status" class="kb-stack">
<div class="kb-banner kb-banner--slate" data-verify-good hidden><div class="kb-banner__h"><span class="kb-seal">[[icon:shield]]</span><div><h2>[[verify.offline-good]]</h2><p>[[verify.offline-good-note]]</p></div></div></div>
<div class="kb-banner kb-banner--red" data-verify-bad hidden><div class="kb-banner__h"><span class="kb-seal">[[icon:ban]]</span><div><h2>[[verify.offline-bad]]</h2><p>[[verify.offline-bad-note]]</p></div></div></div>
<div class="kb-card" data-verify-facts hidden><dl class="govuk-summary-list">
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[verify.number]]</dt><dd class="govuk-summary-list__value kb-num" data-fact="number"></dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[verify.holders]]</dt><dd class="govuk-summary-list__value" data-fact="holders"></dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[verify.ordinal]]</dt><dd class="govuk-summary-list__value" data-fact="ordinal"></dd></div>
<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">[[verify.issued-on]]</dt><dd class="govuk-summary-list__value kb-num" data-fact="issued_on"></dd></div></dl></div>
<form method="post" action="/verify" data-verify-ask hidden><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="qr"><button type="submit" class="govuk-button">[[verify.ask]]</button></form>
</div>
<form method="post" action="/verify" class="kb-card kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><h2>[[verify.by-number]]</h2>
[[include:fields]]
<div class="kb-actions"><button type="submit" class="govuk-button">[[verify.go]]</button></div></form>
<form method="post" action="/verify/pdf" enctype="multipart/form-data" class="kb-card kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><h2>[[verify.by-pdf]]</h2><div class="govuk-form-group{{#PDF_ERROR}} govuk-form-group--error{{/PDF_ERROR}}"><label class="govuk-label" for="pdf">[[verify.pdf]]</label><div class="govuk-hint" id="pdf-hint">[[verify.pdf-hint]]</div>{{#PDF_ERROR}}<p class="govuk-error-message" id="pdf-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{PDF_ERROR}}</span></p>{{/PDF_ERROR}}<input class="kb-file" type="file" id="pdf" name="pdf" accept="application/pdf,.pdf" aria-describedby="pdf-hint"></div><div class="kb-actions"><button type="submit" class="govuk-button govuk-button--secondary">[[icon:upload]][[verify.pdf-go]]</button></div></form>
<p class="kb-small kb-muted">[[verify.scan]]</p>
</div></main>
