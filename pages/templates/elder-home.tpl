{{! The elder version's home page: the few things people come for, one below the other. The same data as home.tpl.
  ITEM      ITEM_NAME, ITEM_NOTE, ITEM_HREF
  MINE      the open case of a member: CASE_HREF, SERVICE_NAME, CASE_NUMBER, STATE_TEXT, CASE_LINE; NOTHING_TO_DO shown when it waits for others
  MEMBER, GUEST   see layout.tpl
}}
@title home.title
@header elder
<main id="main" class="kb-wrap kb-main"><div class="kb-stack">
<h1>[[elder.home]]</h1>
[[include:elder-help]]
{{#MINE}}<section class="kb-card kb-stack-s" aria-labelledby="mine"><h2 id="mine">[[elder.mine]]</h2><p><b>{{SERVICE_NAME}}</b><br>[[case.number]] <span class="kb-num kb-nw">{{CASE_NUMBER}}</span></p><p><span class="kb-tag kb-tag--amber">[[icon:clock]]{{STATE_TEXT}}</span></p><p>{{CASE_LINE}} {{#NOTHING_TO_DO}}<b>[[case.nothing]]</b>{{/NOTHING_TO_DO}}</p><div class="kb-actions"><a href="{{CASE_HREF}}" role="button" draggable="false" class="govuk-button">[[elder.mine-go]]</a></div></section>{{/MINE}}
<ul class="kb-bigs">
{{#ITEM}}<li><a class="kb-bigone" href="{{ITEM_HREF}}">[[icon:edit]]<span><b>{{ITEM_NAME}}</b><small>{{ITEM_NOTE}}</small></span>[[icon:right]]</a></li>{{/ITEM}}
{{#MEMBER}}<li><a class="kb-bigone" href="/my/work">[[icon:work]]<span><b>[[elder.work]]</b><small>[[elder.work-note]]</small></span>[[icon:right]]</a></li>{{/MEMBER}}
{{#GUEST}}<li><a class="kb-bigone" href="/progress">[[icon:work]]<span><b>[[elder.progress]]</b><small>[[elder.progress-note]]</small></span>[[icon:right]]</a></li>{{/GUEST}}
<li><a class="kb-bigone" href="/my/certificates">[[icon:shield]]<span><b>[[elder.certificate]]</b><small>[[elder.certificate-note]]</small></span>[[icon:right]]</a></li>
<li><a class="kb-bigone" href="/my/appointments">[[icon:cal]]<span><b>[[elder.appointment]]</b><small>[[elder.appointment-note]]</small></span>[[icon:right]]</a></li>
<li><a class="kb-bigone" href="/places">[[icon:pin]]<span><b>[[elder.office]]</b><small>[[elder.office-note]]</small></span>[[icon:right]]</a></li>
</ul>
<p class="kb-small">[[elder.slowly]]</p>
</div></main>
