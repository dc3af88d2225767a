{{! Choosing the place, level by level, by plain links; a script adds a filter by name, pinyin and initials.
  WHERE       the way down so far: WHERE_NAME, WHERE_HREF
  LEVEL_TITLE "选择区县"
  SEARCHABLE  shown when the list is long enough for the filter; FILTER: what the form without a script asked for
  PLACE_ROW   PLACE_NAME, PLACE_HREF, PLACE_KEYS ("yuzhongqu yzq": what the filter looks at); set_optional PLACE_NOTE; show CURRENT for the one in use
  STAY_HREF   set_optional: to be content with the level above; STAY_NAME
  SUCCESSOR   a former name was asked for: OLD_NAME, NEW_NAME, NEW_HREF, SINCE
  NONE_FITS   shown when the filter finds nothing
}}
@title places.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack">
<div><h1>{{LEVEL_TITLE}}</h1>
<nav aria-label="[[places.way]]"><ol class="kb-crumb">{{#WHERE}}<li><a href="{{WHERE_HREF}}">{{WHERE_NAME}}</a></li>{{/WHERE}}</ol></nav></div>
{{#SUCCESSOR}}<p class="kb-note">[[icon:info]]<span>[[places.successor]] <a href="{{NEW_HREF}}">{{NEW_NAME}}</a></span></p>{{/SUCCESSOR}}
{{#SEARCHABLE}}<form class="kb-search kb-narrow" role="search" aria-label="[[places.filter]]" method="get" data-place-filter><input type="search" name="q" aria-label="[[places.filter]]" placeholder="[[places.placeholder]]" value="{{FILTER}}"><button type="submit">[[icon:search]][[places.find]]</button></form>{{/SEARCHABLE}}
{{#NONE_FITS}}<p class="kb-card">[[places.none]]</p>{{/NONE_FITS}}
<div class="kb-card kb-card--flush"><ul class="kb-places" data-places>{{#PLACE_ROW}}<li data-keys="{{PLACE_KEYS}}"><a href="{{PLACE_HREF}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{PLACE_NAME}}{{#PLACE_NOTE}}<small class="kb-muted">{{PLACE_NOTE}}</small>{{/PLACE_NOTE}}</a></li>{{/PLACE_ROW}}</ul></div>
<p class="kb-muted" data-places-none hidden>[[places.none]]</p>
{{#STAY_HREF}}<p><a class="kb-link" href="{{STAY_HREF}}">[[places.stay]]</a></p>{{/STAY_HREF}}
</div></main>
