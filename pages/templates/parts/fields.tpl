{{! The fields of a form, in order. One FIELD each, with exactly one of the kinds shown inside it (child section):
  FIELD            NAME ("woman.mobile": the API's name), LABEL; set_optional HINT, ERROR; show OPTIONAL
    TEXT_FIELD       VALUE. A name, an address, a number of a paper
    SHORT_FIELD      VALUE. A short code, such as the one on a certificate
    NAME_FIELD       VALUE. A person's name
    ID_NUMBER_FIELD  VALUE. 18 characters
    MOBILE_FIELD     VALUE. 11 digits
    CODE_FIELD       VALUE. A one-time code
    WHOLE_NUMBER_FIELD  VALUE. A short number
    DATE_FIELD       YEAR, MONTH, DAY; posted as NAME.year, NAME.month, NAME.day
    CHOICE_FIELD     radio tiles: OPTION rows; show ONE_COLUMN when a text is longer than ten characters
    SELECT_FIELD     a drop-down: OPTION rows
    DIVISION_FIELD   a place, level by level without a script: LEVEL rows (LEVEL_NAME: NAME + ".1", ".2", ".3"; LEVEL_LABEL, OPTION rows),
                     set_optional CHOSEN (the whole name so far); show MORE while there is a level below: a button posts more=NAME
    LONG_TEXT_FIELD  VALUE. A few sentences; ROWS of the box
    CHECKS_FIELD     several boxes to tick: OPTION rows, all posted under NAME
    CHECK_FIELD      one box to tick; VALUE is what it posts; CHECKED shown when ticked
  OPTIONS_HTML     of a drop-down, instead of OPTION rows: the same rows, made once
  OPTION           VALUE, TEXT; set_optional OPTION_HINT; show CHECKED (tiles) or SELECTED (drop-downs)
}}
{{#FIELD}}
{{#TEXT_FIELD}}[[include:input type=text width= mode=text fill=off]]{{/TEXT_FIELD}}
{{#SHORT_FIELD}}[[include:input type=text width=kb-w-tel mode=text fill=off]]{{/SHORT_FIELD}}
{{#NAME_FIELD}}[[include:input type=text width=kb-w-name mode=text fill=off]]{{/NAME_FIELD}}
{{#ID_NUMBER_FIELD}}[[include:input type=text width=kb-w-id mode=text fill=off]]{{/ID_NUMBER_FIELD}}
{{#MOBILE_FIELD}}[[include:input type=tel width=kb-w-tel mode=numeric fill=tel]]{{/MOBILE_FIELD}}
{{#CODE_FIELD}}[[include:input type=text width=kb-w-code mode=numeric fill=one-time-code]]{{/CODE_FIELD}}
{{#WHOLE_NUMBER_FIELD}}[[include:input type=text width=kb-w-short mode=numeric fill=off]]{{/WHOLE_NUMBER_FIELD}}
{{#DATE_FIELD}}<div class="govuk-form-group{{#ERROR}} govuk-form-group--error{{/ERROR}}"><fieldset class="govuk-fieldset" id="{{NAME}}" aria-describedby="{{#HINT}}{{NAME}}-hint {{/HINT}}{{#ERROR}}{{NAME}}-error{{/ERROR}}">
[[include:field-legend]]
<div class="kb-date">
<div class="kb-date__item kb-date__item--year"><label class="govuk-label" for="{{NAME}}.year">[[form.year]]</label><input class="govuk-input kb-num{{#ERROR}} govuk-input--error{{/ERROR}}" id="{{NAME}}.year" name="{{NAME}}.year" inputmode="numeric" autocomplete="off" value="{{YEAR}}"></div>
<div class="kb-date__item"><label class="govuk-label" for="{{NAME}}.month">[[form.month]]</label><input class="govuk-input kb-num{{#ERROR}} govuk-input--error{{/ERROR}}" id="{{NAME}}.month" name="{{NAME}}.month" inputmode="numeric" autocomplete="off" value="{{MONTH}}"></div>
<div class="kb-date__item"><label class="govuk-label" for="{{NAME}}.day">[[form.day]]</label><input class="govuk-input kb-num{{#ERROR}} govuk-input--error{{/ERROR}}" id="{{NAME}}.day" name="{{NAME}}.day" inputmode="numeric" autocomplete="off" value="{{DAY}}"></div>
</div></fieldset></div>{{/DATE_FIELD}}
{{#CHOICE_FIELD}}<div class="govuk-form-group{{#ERROR}} govuk-form-group--error is-error{{/ERROR}}"><fieldset class="govuk-fieldset" id="{{NAME}}" aria-describedby="{{#HINT}}{{NAME}}-hint {{/HINT}}{{#ERROR}}{{NAME}}-error{{/ERROR}}">
[[include:field-legend]]
<div class="govuk-radios kb-tiles{{#ONE_COLUMN}} kb-tiles--1{{/ONE_COLUMN}}">{{#OPTION}}<div class="govuk-radios__item"><input class="govuk-radios__input" id="{{NAME}}-{{VALUE}}" name="{{NAME}}" type="radio" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label class="govuk-label govuk-radios__label" for="{{NAME}}-{{VALUE}}"><span>{{TEXT}}{{#OPTION_HINT}}<span class="kb-tile__hint">{{OPTION_HINT}}</span>{{/OPTION_HINT}}</span></label></div>{{/OPTION}}</div></fieldset></div>{{/CHOICE_FIELD}}
{{#SELECT_FIELD}}<div class="govuk-form-group{{#ERROR}} govuk-form-group--error{{/ERROR}}">
[[include:field-label]]
<select class="govuk-select kb-select" id="{{NAME}}" name="{{NAME}}" aria-describedby="{{#HINT}}{{NAME}}-hint {{/HINT}}{{#ERROR}}{{NAME}}-error{{/ERROR}}"><option value="">[[form.choose]]</option>{{OPTIONS_HTML:none}}[[include:options]]</select></div>{{/SELECT_FIELD}}
{{#DIVISION_FIELD}}<div class="govuk-form-group{{#ERROR}} govuk-form-group--error{{/ERROR}}"><fieldset class="govuk-fieldset" id="{{NAME}}" aria-describedby="{{#HINT}}{{NAME}}-hint {{/HINT}}{{#ERROR}}{{NAME}}-error{{/ERROR}}">
[[include:field-legend]]
{{#CHOSEN}}<p class="kb-chosen">[[icon:pin]]{{CHOSEN}}</p>{{/CHOSEN}}
<div class="kb-levels">{{#LEVEL}}<div><label class="govuk-label" for="{{LEVEL_NAME}}">{{LEVEL_LABEL}}</label><select class="govuk-select kb-select" id="{{LEVEL_NAME}}" name="{{LEVEL_NAME}}"><option value="">[[form.choose]]</option>{{OPTIONS_HTML:none}}[[include:options]]</select></div>{{/LEVEL}}</div>
{{#MORE}}<button type="submit" class="govuk-button govuk-button--secondary" name="more" value="{{NAME}}">[[form.next-level]]</button>{{/MORE}}</fieldset></div>{{/DIVISION_FIELD}}
{{#LONG_TEXT_FIELD}}<div class="govuk-form-group{{#ERROR}} govuk-form-group--error{{/ERROR}}">
[[include:field-label]]
<textarea class="govuk-textarea{{#ERROR}} govuk-textarea--error{{/ERROR}}" id="{{NAME}}" name="{{NAME}}" rows="{{ROWS}}" aria-describedby="{{#HINT}}{{NAME}}-hint {{/HINT}}{{#ERROR}}{{NAME}}-error{{/ERROR}}">{{VALUE}}</textarea></div>{{/LONG_TEXT_FIELD}}
{{#CHECKS_FIELD}}<div class="govuk-form-group{{#ERROR}} govuk-form-group--error{{/ERROR}}"><fieldset class="govuk-fieldset" id="{{NAME}}" aria-describedby="{{#HINT}}{{NAME}}-hint {{/HINT}}{{#ERROR}}{{NAME}}-error{{/ERROR}}">
[[include:field-legend]]
<div class="kb-boxes">{{#OPTION}}<div class="kb-box"><input type="checkbox" id="{{NAME}}-{{VALUE}}" name="{{NAME}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label for="{{NAME}}-{{VALUE}}">{{TEXT}}{{#OPTION_HINT}}<span class="kb-tile__hint">{{OPTION_HINT}}</span>{{/OPTION_HINT}}</label></div>{{/OPTION}}</div></fieldset></div>{{/CHECKS_FIELD}}
{{#CHECK_FIELD}}<div class="govuk-form-group{{#ERROR}} govuk-form-group--error{{/ERROR}}">[[include:field-error]]<div class="kb-check"><input type="checkbox" id="{{NAME}}" name="{{NAME}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}} aria-describedby="{{#HINT}}{{NAME}}-hint {{/HINT}}{{#ERROR}}{{NAME}}-error{{/ERROR}}"><label for="{{NAME}}">{{LABEL}}{{#HINT}}<span class="kb-tile__hint" id="{{NAME}}-hint">{{HINT}}</span>{{/HINT}}</label></div></div>{{/CHECK_FIELD}}
{{/FIELD}}
