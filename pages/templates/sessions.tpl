{{! Where the visitor is logged in.
  CSRF
  SESSION   SESSION_DEVICE ("Windows 上的 Edge"), SESSION_SINCE, SESSION_SEEN; SESSION_HERE shown for this one, SESSION_END with SESSION_ID for others
  OTHERS    shown where there are others
  Posts session=ID, or end_others=1.
}}
@title sessions.title
[[include:back text=sessions.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
<div><h1>[[sessions.title]]</h1><p class="kb-lead">[[sessions.lead]]</p></div>
<div class="kb-card kb-card--flush"><ul class="kb-list">{{#SESSION}}<li class="kb-row kb-row--device">[[icon:globe]]<span><b>{{SESSION_DEVICE}}</b>{{#SESSION_HERE}} <span class="kb-tag kb-tag--green">[[icon:okc]][[sessions.here]]</span>{{/SESSION_HERE}}<small class="kb-num">[[sessions.times]]</small></span>{{#SESSION_END}}<form method="post"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary" name="session" value="{{SESSION_ID}}">[[sessions.end]]<span class="govuk-visually-hidden">{{SESSION_DEVICE}}</span></button></form>{{/SESSION_END}}</li>{{/SESSION}}</ul></div>
{{#OTHERS}}<form method="post" class="kb-actions"><input type="hidden" name="csrf" value="{{CSRF}}"><button type="submit" class="govuk-button govuk-button--secondary" name="end_others" value="1">[[account.end-others]]</button></form>{{/OTHERS}}
<p class="kb-small kb-muted">[[sessions.limits]]</p>
</div></main>
