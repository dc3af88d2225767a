{{! A lost certificate is replaced, asked once. BACK_HREF, CSRF, SERVICE_NAME, CERT_NUMBER, NUMBER (posted back), FIELD rows (sure). }}
@title lost.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}</p><h1>[[lost.title]]</h1><p class="kb-lead">[[certificate.number]] <b class="kb-num kb-nw">{{CERT_NUMBER}}</b></p></div>
<div class="kb-prose"><ul><li>[[lost.new-number]]</li><li>[[lost.old-void]]</li><li>[[lost.both-told]]</li></ul></div>
<form method="post" class="kb-stack" data-once novalidate><input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="number" value="{{NUMBER}}">[[include:fields]]<div class="kb-actions"><button type="submit" class="govuk-button">[[lost.go]]</button><a class="kb-link kb-link--mid" href="{{BACK_HREF}}">[[lost.no]]</a></div></form>
</div></main>
