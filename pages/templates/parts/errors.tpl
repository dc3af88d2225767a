{{! The error summary; give its rows and it appears.
  PAGE_ERRORS   shown when there is at least one error: ERROR_COUNT, and
    ERROR_ROW     one for each: ERROR_TEXT, and with FIELD_ERROR shown ERROR_FIELD is the field's name, with LINK_ERROR it is mended at ERROR_HREF, else it
                  concerns no field (WHOLE_ERROR)
  KEPT          shown when what was typed is already saved
}}
{{#PAGE_ERRORS}}<div class="govuk-error-summary" tabindex="-1" data-error-summary><div role="alert"><h2 class="govuk-error-summary__title">[[icon:warn]][[errors.title]]</h2><div class="govuk-error-summary__body">{{#KEPT}}<p>[[errors.kept]]</p>{{/KEPT}}<ul class="govuk-error-summary__list">{{#ERROR_ROW}}<li>{{#FIELD_ERROR}}<a href="#{{ERROR_FIELD}}">{{ERROR_TEXT}}</a>{{/FIELD_ERROR}}{{#LINK_ERROR}}<a href="{{ERROR_HREF}}">{{ERROR_TEXT}}</a>{{/LINK_ERROR}}{{#WHOLE_ERROR}}{{ERROR_TEXT}}{{/WHOLE_ERROR}}</li>{{/ERROR_ROW}}</ul></div></div></div>{{/PAGE_ERRORS}}
