{{! The checklist of papers.
  NEED          NEED_NAME; ANY_OF shown where any of several groups will do; GROUP rows: OR shown before all but the first; PAPER rows:
    PAPER       PAPER_ID ("material.divorce-certificate"), PAPER_NAME; set_optional PAPER_ERROR; STANDING rows: VALUE, TEXT, CHECKED shown
                COMMITMENT  of a text that is signed: COMMITMENT_TEXT, COMMITMENT_VERSION
}}
{{#NEED}}<div class="kb-need"><h3>{{NEED_NAME}}{{#ANY_OF}} <span class="kb-muted">[[staff.papers.any-of]]</span>{{/ANY_OF}}</h3>
{{#GROUP}}{{#OR}}<p class="kb-need__or">[[staff.papers.or]]</p>{{/OR}}<div class="kb-need__g">
{{#PAPER}}<div class="govuk-form-group{{#PAPER_ERROR}} govuk-form-group--error is-error{{/PAPER_ERROR}}"><fieldset class="govuk-fieldset kb-paper" id="{{PAPER_ID}}"{{#PAPER_ERROR}} aria-describedby="{{PAPER_ID}}-error"{{/PAPER_ERROR}}><legend class="kb-paper__n">{{PAPER_NAME}}</legend>{{#PAPER_ERROR}}<p class="govuk-error-message" id="{{PAPER_ID}}-error">[[icon:warn]]<span><span class="govuk-visually-hidden">[[errors.prefix]]</span>{{PAPER_ERROR}}</span></p>{{/PAPER_ERROR}}<div class="kb-pills">{{#STANDING}}<span class="kb-pill"><input type="radio" id="{{PAPER_ID}}-{{VALUE}}" name="{{PAPER_ID}}" value="{{VALUE}}"{{#CHECKED}} checked{{/CHECKED}}><label for="{{PAPER_ID}}-{{VALUE}}">{{TEXT}}</label></span>{{/STANDING}}</div>{{#COMMITMENT}}<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">[[staff.papers.commitment]]</span></summary><div class="govuk-details__text"><p>{{COMMITMENT_TEXT}}</p><p class="kb-muted kb-num">{{COMMITMENT_VERSION}}</p></div></details>{{/COMMITMENT}}</fieldset></div>{{/PAPER}}
</div>{{/GROUP}}</div>{{/NEED}}
