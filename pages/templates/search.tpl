{{! Search results. SEARCHED: what was asked for (also QUERY in the header). Exactly one of RESULTS, NEAR, NOTHING, ASK shown.
  RESULTS   fits: RESULT_COUNT, ITEM rows (ITEM_NAME, ITEM_NOTE, ITEM_HREF, set_optional ITEM_WHY: "别名：准生证")
  NEAR      nothing fits, these come near: ITEM rows
  NOTHING   not even near ones; ASK: nothing was asked yet (then only HOT)
  HOT       common items: HOT_NAME, HOT_HREF
}}
@title search.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-sheet">
<h1>[[search.title]]</h1>
<form class="kb-search" role="search" action="/search" method="get" aria-label="[[search.again]]"><input type="search" name="q" aria-label="[[common.search-label]]" placeholder="[[home.placeholder]]" value="{{SEARCHED}}"><button type="submit">[[icon:search]][[common.search]]</button></form>
{{#RESULTS}}<section class="kb-sec" aria-labelledby="sr"><h2 id="sr">[[search.found]]</h2><ul class="kb-list kb-card kb-card--flush">[[include:search-items]]</ul></section>{{/RESULTS}}
{{#NEAR}}<p class="kb-note">[[icon:info]]<span>[[search.near-lead]]</span></p><section class="kb-sec" aria-labelledby="sn"><h2 id="sn">[[search.near]]</h2><ul class="kb-list kb-card kb-card--flush">[[include:search-items]]</ul></section>{{/NEAR}}
{{#NOTHING}}<div class="kb-card kb-stack-s"><h2>[[search.nothing]]</h2><p>[[search.nothing-try]]</p><p>[[search.nothing-call]] <a href="tel:12345"><b>12345</b></a></p></div>{{/NOTHING}}
<section class="kb-sec" aria-labelledby="sh"><h2 id="sh">[[home.most]]</h2><ul class="kb-list kb-card kb-card--flush">{{#HOT}}<li><a class="kb-row kb-row--low" href="{{HOT_HREF}}"><span>{{HOT_NAME}}</span>[[icon:right]]</a></li>{{/HOT}}</ul></section>
</div></main>
