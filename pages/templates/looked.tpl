{{! Who looked at what is kept about the couple. BACK_HREF, SERVICE_NAME, CASE_NUMBER;
  LOOK rows, newest first: LOOK_TIME, LOOK_WHO (office and role), LOOK_WHAT, LOOK_WHY. Exactly one of SOMEBODY, NOBODY shown;
  set_optional OLDER_HREF, NEWER_HREF
}}
@title looked.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-sheet">
<div><p class="kb-eyebrow">{{SERVICE_NAME}}</p><h1>[[looked.title]]</h1><p class="kb-lead">[[case.number]] <b class="kb-num kb-nw">{{CASE_NUMBER}}</b></p></div>
<p class="kb-note">[[icon:lock]]<span>[[looked.about]]</span></p>
{{#NOBODY}}<p class="kb-card">[[looked.nobody]]</p>{{/NOBODY}}
{{#SOMEBODY}}<section class="kb-sec" aria-label="[[looked.title]]"><ul class="kb-list kb-card kb-card--flush">{{#LOOK}}<li class="kb-row"><span><b>{{LOOK_WHO}}</b><small>{{LOOK_WHAT}}</small><small>[[looked.why]] {{LOOK_WHY}}</small></span><small class="kb-num kb-nw kb-muted">{{LOOK_TIME}}</small></li>{{/LOOK}}</ul></section>
<p class="kb-small">{{#NEWER_HREF}}<a href="{{NEWER_HREF}}">[[looked.newer]]</a>{{/NEWER_HREF}} {{#OLDER_HREF}}<a href="{{OLDER_HREF}}">[[looked.older]]</a>{{/OLDER_HREF}}</p>{{/SOMEBODY}}
<p class="kb-small kb-muted">[[looked.sealed]]</p>
</div></main>
