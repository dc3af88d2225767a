{{! A one-line field; the include names type, mode, fill and width. NAME, VALUE, HINT, ERROR, LABEL, OPTIONAL: as in fields.tpl. }}
<div class="govuk-form-group{{#ERROR}} govuk-form-group--error{{/ERROR}}">
[[include:field-label]]
<input class="govuk-input [[$width]]{{#ERROR}} govuk-input--error{{/ERROR}}" id="{{NAME}}" name="{{NAME}}" type="[[$type]]" inputmode="[[$mode]]" autocomplete="[[$fill]]" aria-describedby="{{#HINT}}{{NAME}}-hint {{/HINT}}{{#ERROR}}{{NAME}}-error{{/ERROR}}" value="{{VALUE}}"></div>
