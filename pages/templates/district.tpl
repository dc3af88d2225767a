{{! A district's own page.
  DISTRICT
  ITEM      services: ITEM_NAME, ITEM_NOTE, ITEM_HREF
  OFFICE_ROW  offices: OFFICE_NAME, OFFICE_ABOUT, set_optional OFFICE_HOURS
  OFFICE_COUNT, PLACES_HREF (its towns)
}}
@title district.title
<main id="main" class="kb-home"><div class="kb-hero"><div class="kb-wrap"><h1>[[district.question]]</h1>
<form class="kb-search" role="search" action="/search" method="get"><input type="search" name="q" aria-label="[[common.search-label]]" placeholder="[[home.placeholder]]"><button type="submit">[[icon:search]][[common.search]]</button></form></div></div>
<div class="kb-wrap kb-main"><div class="kb-cols kb-cols--home"><div class="kb-stack">
<section class="kb-sec" aria-labelledby="di"><h2 id="di">[[district.items]]</h2><ul class="kb-list kb-card kb-card--flush">{{#ITEM}}<li><a class="kb-row" href="{{ITEM_HREF}}"><span><b>{{ITEM_NAME}}</b><small>{{ITEM_NOTE}}</small></span>[[icon:right]]</a></li>{{/ITEM}}</ul></section>
<section class="kb-sec" aria-labelledby="do"><h2 id="do">[[district.offices]]</h2><ul class="kb-list kb-card kb-card--flush">{{#OFFICE_ROW}}<li class="kb-office"><h3>{{OFFICE_NAME}}</h3><p class="kb-small">{{OFFICE_ABOUT}}</p>{{#OFFICE_HOURS}}<p class="kb-small kb-muted kb-num">{{OFFICE_HOURS}}</p>{{/OFFICE_HOURS}}</li>{{/OFFICE_ROW}}</ul></section></div>
<aside class="kb-stack" aria-label="[[district.more]]"><section class="kb-card kb-stack-s"><h2>[[district.towns]]</h2><p class="kb-small">[[district.towns-note]]</p><a class="kb-link" href="{{PLACES_HREF}}">[[district.to-towns]][[icon:right]]</a></section><section class="kb-card kb-stack-s"><h2>[[district.elsewhere]]</h2><p class="kb-small">[[district.elsewhere-note]]</p><a class="kb-link" href="/places">[[icon:pin]][[district.change]]</a></section></aside></div></div></main>
