{{! Application successful. Exactly one of ISSUED (consistent: the certificate is there) or RECEIVED.
  SERVICE_NAME, CASE_NUMBER ("2611 2300 4732"), CASE_HREF, RECEIVED_LINE ("2026 年 11 月 23 日 10:38，七星岗街道便民服务中心已收到。")
  RECEIVED   STEP rows: what happens next (parts/timeline.tpl)
  ISSUED     ISSUED_LINE ("11 项信息全部一致，10:39 当场发证，用时 1 分钟。"), CERT_TITLE … QR_SRC (parts/certificate-card.tpl),
             CERTIFICATE_HREF, PDF_HREF, CERT_NUMBER
  SMS        one message sent: SMS_TO (masked), SMS_STATE ("已送达，10:38"), SMS_TEXT
}}
@title done.title
<main id="main" class="kb-wrap kb-main"><div class="kb-cols kb-cols--side"><div class="kb-stack">
<div class="kb-banner"><div class="kb-banner__h"><span class="kb-seal">[[icon:ok]]</span><div>{{#RECEIVED}}<h1>[[done.received]]</h1><p>{{RECEIVED_LINE}}</p>{{/RECEIVED}}{{#ISSUED}}<h1>[[done.issued]]</h1><p>{{ISSUED_LINE}}</p>{{/ISSUED}}</div></div><p class="kb-ref"><span class="kb-small">[[done.number]]</span><strong class="kb-ref__n">{{CASE_NUMBER}}</strong></p></div>
{{#ISSUED}}[[include:certificate-card]]
<div class="kb-actions"><a href="{{PDF_HREF}}" role="button" draggable="false" class="govuk-button" download>[[icon:down]][[cert.download]]</a><a href="{{CERTIFICATE_HREF}}" role="button" draggable="false" class="govuk-button govuk-button--secondary">[[cert.open]]</a><a class="kb-link kb-link--mid" href="{{CASE_HREF}}">[[done.progress]]</a></div>{{/ISSUED}}
{{#RECEIVED}}<section class="kb-sec" aria-labelledby="d1"><h2 id="d1">[[done.next]]</h2><div class="kb-card">[[include:timeline]]</div></section>
<div class="kb-actions"><a href="{{CASE_HREF}}" role="button" draggable="false" class="govuk-button">[[done.progress]]</a><button type="button" class="govuk-button govuk-button--secondary" data-print hidden>[[icon:print]][[done.print]]</button></div>{{/RECEIVED}}
</div><aside class="kb-stack" aria-label="[[done.told-label]]">{{#SMS}}<section class="kb-card kb-stack-s"><h2>[[done.told]]</h2><p class="kb-small"><span class="kb-num kb-nw">{{SMS_TO}}</span>·{{SMS_STATE}}</p><div class="kb-sms kb-small kb-num">{{SMS_TEXT}}</div></section>{{/SMS}}</aside></div></main>
