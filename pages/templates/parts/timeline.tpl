{{! The steps of a case; each names who, until when, why.
  STEP     exactly one of PAST, WAITING, AHEAD shown; STEP_TITLE, STEP_TIME (set_optional), STEP_WHY (set_optional),
           STEP_WHO (set_optional), STEP_CLOCK (set_optional: "用时 1 分钟", "最晚 12 月 2 日 17:30")
}}
<ol class="kb-tl">{{#STEP}}
{{#PAST}}<li class="is-done"><b class="kb-dot">[[icon:ok]]</b><div>[[include:step]]</div></li>{{/PAST}}
{{#WAITING}}<li class="is-wait"><b class="kb-dot">[[icon:clock]]</b><div class="kb-now">[[include:step]]</div></li>{{/WAITING}}
{{#AHEAD}}<li class="is-next"><b class="kb-dot"></b><div>[[include:step]]</div></li>{{/AHEAD}}
{{/STEP}}</ol>
