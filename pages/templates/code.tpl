{{! The one-time code that a message brought: for registering, logging in, the spouse's agreement, checking progress.
  BACK_HREF, CSRF
  HEADLINE    what it is for ("输入验证码"); STEP: set_optional ("第 2 步，共 3 步")
  SENT_TO     masked number, "138****6620"; SENT_BY_WHOM: set_optional, one sentence about whose number it is
  MINUTES     how long the code holds
  FIELD       login.code (CODE_FIELD)
  NEXT        where to go afterwards
  DEMO        shown in the demonstration: says where the message can be read
  Posts login.code; the second button posts resend=1.
}}
@title code.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div>{{#STEP}}<p class="kb-eyebrow">{{STEP}}</p>{{/STEP}}<h1>{{HEADLINE}}</h1><p class="kb-lead">[[code.sent-before]] <b class="kb-num kb-nw">{{SENT_TO}}</b>[[code.sent-after]] {{SENT_BY_WHOM}}</p></div>
{{#DEMO}}<p class="kb-note">[[icon:info]]<span>[[code.demo]] <a href="/demo/messages" target="_blank" rel="noopener">[[common.demo-messages]]</a></span></p>{{/DEMO}}
<form method="post" class="kb-stack" novalidate>
<input type="hidden" name="csrf" value="{{CSRF}}"><input type="hidden" name="next" value="{{NEXT}}">
<div class="kb-card kb-stack">
[[include:fields]]
<div class="kb-actions"><button type="submit" class="govuk-button">[[code.go]]</button><button type="submit" class="govuk-button govuk-button--plain" name="resend" value="1">[[code.resend]]</button></div>
</div></form>
</div></main>
