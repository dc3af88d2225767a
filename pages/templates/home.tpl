{{! The home page. DISTRICT: chosen district, set_optional (the question names it).
  HOT       common items: HOT_NAME, HOT_HREF
  LIFE      life events: LIFE_NAME, LIFE_NOTE, LIFE_HREF; one of LIFE_BABY, LIFE_ID, LIFE_HEALTH, LIFE_SCHOOL, LIFE_HOME, LIFE_OLD shown
  ITEM      handled most: ITEM_NAME, ITEM_NOTE, ITEM_HREF
  MINE      the open case of a member: CASE_HREF, SERVICE_NAME, CASE_NUMBER, STATE_TEXT, CASE_LINE; BAR rows with BAR_DONE, BAR_NOW or BAR_LATER shown;
            NOTHING_TO_DO shown when it waits for others
  GUEST     the progress form instead (layout.tpl)
  ANYWHERE  shown when no district is chosen
}}
@title home.title
@header home
<main id="main" class="kb-home"><div class="kb-hero"><div class="kb-wrap"><h1>{{#DISTRICT}}[[home.question-in]]{{/DISTRICT}}{{#ANYWHERE}}[[home.question]]{{/ANYWHERE}}</h1>
<form class="kb-search" role="search" action="/search" method="get"><input type="search" name="q" aria-label="[[common.search-label]]" placeholder="[[home.placeholder]]"><button type="submit">[[icon:search]][[common.search]]</button></form>
<ul class="kb-hot"><li><span>[[home.hot]]</span></li>{{#HOT}}<li><a href="{{HOT_HREF}}">{{HOT_NAME}}</a></li>{{/HOT}}</ul></div></div>
<div class="kb-wrap kb-main"><div class="kb-cols kb-cols--home"><div class="kb-stack">
{{#MINE}}[[include:mine only=kb-only-m id=m]]{{/MINE}}
{{#GUEST}}[[include:track only=kb-only-m id=m]]{{/GUEST}}
<section class="kb-sec" aria-labelledby="h-life"><h2 id="h-life">[[home.life]]</h2><ul class="kb-grid">{{#LIFE}}<li><a class="kb-life" href="{{LIFE_HREF}}"><span class="kb-ico">{{#LIFE_BABY}}[[icon:baby]]{{/LIFE_BABY}}{{#LIFE_ID}}[[icon:id]]{{/LIFE_ID}}{{#LIFE_HEALTH}}[[icon:health]]{{/LIFE_HEALTH}}{{#LIFE_SCHOOL}}[[icon:school]]{{/LIFE_SCHOOL}}{{#LIFE_HOME}}[[icon:home]]{{/LIFE_HOME}}{{#LIFE_OLD}}[[icon:sun]]{{/LIFE_OLD}}</span><b>{{LIFE_NAME}}</b><small>{{LIFE_NOTE}}</small></a></li>{{/LIFE}}</ul></section>
<section class="kb-sec" aria-labelledby="h-com"><h2 id="h-com">[[home.most]]</h2><ul class="kb-list kb-card kb-card--flush">{{#ITEM}}<li><a class="kb-row" href="{{ITEM_HREF}}"><span><b>{{ITEM_NAME}}</b><small>{{ITEM_NOTE}}</small></span>[[icon:right]]</a></li>{{/ITEM}}</ul></section></div>
<aside class="kb-stack" aria-label="[[home.aside]]">
{{#MINE}}[[include:mine only=kb-only-d id=d]]{{/MINE}}
{{#GUEST}}[[include:track only=kb-only-d id=d]]{{/GUEST}}
<section class="kb-card kb-card--flush" aria-labelledby="h-help"><h2 id="h-help" class="kb-card__t">[[home.help]]</h2><ul class="kb-list"><li><a class="kb-row" href="tel:12345">[[icon:phone]]<span><b>[[home.call]]</b><small>[[home.call-note]]</small></span>[[icon:right]]</a></li><li><a class="kb-row" href="/progress">[[icon:work]]<span><b>[[home.check]]</b><small>[[home.check-note]]</small></span>[[icon:right]]</a></li><li><a class="kb-row" href="/verify">[[icon:shield]]<span><b>[[home.verify]]</b><small>[[home.verify-note]]</small></span>[[icon:right]]</a></li></ul></section></aside></div></div></main>
