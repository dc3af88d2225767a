{{! Choosing day and time at an office, for a new appointment or to move one; every day is a link, so what was chosen stays in the address.
  BACK_HREF, CSRF, SERVICE_NAME, OFFICE, PURPOSE ("登记")
  MOVING          shown when one is moved: NOW_WHEN (when it is now); else NEW
  OFFICE_CHANGE_HREF  set_optional: another office
  WEEK            parts/calendar.tpl; shown where there is any place: HAS_DAYS. Else NONE_FREE shown: nothing within LAST_DAY
  LATE            set_optional: "本周已约满，最早 11 月 30 日（周一）"
  DAY_TITLE       the day shown
  DAY_FULL        set_optional: why this day cannot be booked; with DAY_NEXT_HREF, DAY_NEXT: the next that can
  TIMES           shown when the day has a place; holds the rows
  PART            morning and afternoon: PART_NAME, TIME rows: TIME_VALUE ("2026-11-24T09:30"), TIME_TEXT, TIME_HINT ("4 个空位"); one of OPEN, TAKEN; show CHECKED when chosen
  SLOT_ERROR      set_optional
  NEAR            after a place was taken meanwhile: NEAR_HREF, NEAR_TEXT rows inside NEAREST
  Posts slot.
}}
@title appointment.title
[[include:back text=common.back]]
<main id="main" class="kb-wrap kb-main kb-main--top"><div class="kb-stack kb-form">
[[include:errors]]
<div><p class="kb-eyebrow">{{SERVICE_NAME}}·{{PURPOSE}}</p><h1>{{#NEW}}[[appointment.title]]{{/NEW}}{{#MOVING}}[[appointment.move-title]]{{/MOVING}}</h1><p class="kb-lead">{{OFFICE}}{{#MOVING}}<br>[[appointment.now]] <b class="kb-num">{{NOW_WHEN}}</b>{{/MOVING}}</p>{{#OFFICE_CHANGE_HREF}}<a class="kb-link" href="{{OFFICE_CHANGE_HREF}}">[[icon:edit]][[appointment.other-office]]</a>{{/OFFICE_CHANGE_HREF}}</div>
{{#NEAREST}}<section class="kb-sec" aria-labelledby="an"><h2 id="an">[[appointment.nearest]]</h2><ul class="kb-list kb-card kb-card--flush">{{#NEAR}}<li><a class="kb-row kb-row--low" href="{{NEAR_HREF}}">[[icon:clock]]<span class="kb-num">{{NEAR_TEXT}}</span>[[icon:right]]</a></li>{{/NEAR}}</ul></section>{{/NEAREST}}
{{#NONE_FREE}}<div class="kb-card kb-stack-s kb-empty"><h2>[[appointment.none-title]]</h2><p>[[appointment.none]]</p></div>{{/NONE_FREE}}
{{#HAS_DAYS}}{{#LATE}}<p class="kb-note">[[icon:info]]<span>{{LATE}}</span></p>{{/LATE}}
<section class="kb-sec" aria-labelledby="ad"><h2 id="ad">[[appointment.which-day]]</h2><div class="kb-card kb-card--cal">[[include:calendar]]<p class="kb-small kb-muted kb-after">[[appointment.legend]]</p></div></section>
<section class="kb-sec" aria-labelledby="at"><h2 id="at">{{DAY_TITLE}}</h2>
{{#DAY_FULL}}<div class="kb-card kb-stack-s"><p>{{DAY_FULL}}</p><a class="kb-link" href="{{DAY_NEXT_HREF}}">[[icon:cal]]{{DAY_NEXT}}</a></div>{{/DAY_FULL}}
{{#TIMES}}<form method="post" class="kb-stack" novalidate><input type="hidden" name="csrf" value="{{CSRF}}">
<fieldset class="govuk-fieldset{{#SLOT_ERROR}} is-error{{/SLOT_ERROR}}" id="slot" aria-describedby="{{#SLOT_ERROR}}slot-error{{/SLOT_ERROR}}"><legend class="govuk-visually-hidden">{{DAY_TITLE}}[[appointment.which-time]]</legend>
{{#SLOT_ERROR}}<p class="govuk-error-message" id="slot-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{SLOT_ERROR}}</span></p>{{/SLOT_ERROR}}
<div class="kb-stack">{{#PART}}<div><h3 class="kb-slots__h">{{PART_NAME}}</h3><div class="govuk-radios kb-tiles kb-slots">{{#TIME}}<div class="govuk-radios__item"><input class="govuk-radios__input" id="slot-{{TIME_VALUE}}" name="slot" type="radio" value="{{TIME_VALUE}}"{{#TAKEN}} disabled{{/TAKEN}}{{#CHECKED}} checked{{/CHECKED}}><label class="govuk-label govuk-radios__label" for="slot-{{TIME_VALUE}}"><span class="kb-num">{{TIME_TEXT}}<span class="kb-tile__hint">{{TIME_HINT}}</span></span></label></div>{{/TIME}}</div></div>{{/PART}}</div></fieldset>
<div class="kb-actions"><button type="submit" class="govuk-button" name="then" value="book">{{#NEW}}[[appointment.book]]{{/NEW}}{{#MOVING}}[[appointment.move]]{{/MOVING}}</button>{{#MOVING}}<a class="kb-link kb-link--mid" href="{{BACK_HREF}}">[[appointment.keep]]</a>{{/MOVING}}</div></form>{{/TIMES}}</section>{{/HAS_DAYS}}
<p class="kb-small kb-muted">[[appointment.free-of-charge]]</p>
</div></main>
