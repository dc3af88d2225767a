{{! A certificate on paper. BACK_HREF, CSRF, ACTION, SERVICE_NAME, CERT_NUMBER; exactly one of
  ASK    shown to ask for it: FIELD rows (which office)
  OPEN   shown while it is asked for: PAPER_LINE (where it is), VERSION; cancelled by a POST below ACTION
}}
@title paper.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}·<span class="kb-num kb-nw">{{CERT_NUMBER}}</span></p><h1>[[paper.title]]</h1></div>
{{#ASK}}<p>[[paper.lead]]</p>
<form method="post" action="{{ACTION}}" class="kb-stack" data-once novalidate><input type="hidden" name="csrf" value="{{CSRF}}">[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button">[[paper.ask]]</button></div></form>{{/ASK}}
{{#OPEN}}<p class="kb-note">[[icon:doc]]<span>{{PAPER_LINE}}</span></p><p>[[paper.bring]]</p>
<form method="post" action="{{ACTION}}/cancel" class="kb-actions" novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="version" value="{{VERSION}}"><button type="submit" class="govuk-button govuk-button--secondary">[[paper.cancel]]</button></form>{{/OPEN}}
</div></main>
