{{! A field's error (set_optional ERROR); NAME is the field's name. }}
{{#ERROR}}<p class="govuk-error-message" id="{{NAME}}-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{ERROR}}</span></p>{{/ERROR}}
