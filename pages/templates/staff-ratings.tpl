{{! 好差评 of an office and those below: what waits for an answer, figures, what was said.
  PERIOD        rows: PERIOD_HREF, PERIOD_NAME; HERE_NOW shown where it is this one. PERIOD_FROM: since when
  WAITING       rows of unanswered bad ones: RATING_HREF, RATING_LEVEL, RATING_OFFICE, RATING_DUE; LATE shown once overdue
  NONE_WAITING  shown where there is none
  FIGURES       shown with OFFICE_ROW rows: OFFICE_NAME, COUNT, UNANSWERED, OVERDUE; FIGURES_SHOWN with FIGURE_ROW rows (FIGURE: one
                for each level, then the share of good ones), or FEW shown
  NO_FIGURES    shown where nobody rated
  FEWEST        from how many ratings on they are broken down
  SAID          shown with WORD rows: WORD_LEVEL, WORD_OFFICE, set_optional WORD_REASONS, WORD_TEXT, WORD_HREF
}}
@title staff.ratings.title
@layout staff
<main id="main" class="kb-swrap kb-stack"><div class="kb-casehd"><h1>[[staff.ratings.title]]</h1><nav aria-label="[[staff.ratings.period]]"><ul class="kb-tabs">{{#PERIOD}}<li><a href="{{PERIOD_HREF}}"{{#HERE_NOW}} aria-current="page"{{/HERE_NOW}}>{{PERIOD_NAME}}</a></li>{{/PERIOD}}</ul></nav></div>
<section class="kb-card kb-stack-s" aria-labelledby="w1"><h2 id="w1">[[staff.ratings.waiting]]</h2>{{#NONE_WAITING}}<p class="kb-muted">[[staff.ratings.none-waiting]]</p>{{/NONE_WAITING}}<ul class="kb-slist">{{#WAITING}}<li><span class="kb-todo">{{#LATE}}<span class="kb-tag kb-tag--red">[[icon:warn]][[staff.to-dos.overdue]]</span>{{/LATE}}<a href="{{RATING_HREF}}">{{RATING_OFFICE}}·{{RATING_LEVEL}}</a></span><span class="kb-muted kb-num">{{RATING_DUE}}</span></li>{{/WAITING}}</ul></section>
<section class="kb-stack-s" aria-labelledby="f1"><h2 id="f1">[[staff.ratings.figures]]</h2>{{#NO_FIGURES}}<p class="kb-muted">[[staff.ratings.no-figures]]</p>{{/NO_FIGURES}}{{#FIGURES}}<div class="kb-tblbox"><table class="kb-tbl kb-tbl--list"><caption class="govuk-visually-hidden">[[staff.ratings.figures]]</caption><thead><tr><th scope="col">[[staff.ratings.office]]</th><th scope="col">[[staff.ratings.count]]</th><th scope="col">[[rating.very-satisfied]]</th><th scope="col">[[rating.satisfied]]</th><th scope="col">[[rating.acceptable]]</th><th scope="col">[[rating.dissatisfied]]</th><th scope="col">[[rating.very-dissatisfied]]</th><th scope="col">[[staff.ratings.share]]</th><th scope="col">[[staff.ratings.unanswered]]</th><th scope="col">[[staff.ratings.overdue]]</th></tr></thead><tbody>{{#OFFICE_ROW}}<tr><th scope="row">{{OFFICE_NAME}}</th><td class="kb-num">{{COUNT}}</td>{{#FIGURES_SHOWN}}{{#FIGURE_ROW}}<td class="kb-num">{{FIGURE}}</td>{{/FIGURE_ROW}}{{/FIGURES_SHOWN}}{{#FEW}}<td colspan="6" class="kb-muted">[[staff.ratings.few]]</td>{{/FEW}}<td class="kb-num">{{UNANSWERED}}</td><td class="kb-num">{{OVERDUE}}</td></tr>{{/OFFICE_ROW}}</tbody></table></div>{{/FIGURES}}<p class="kb-muted">[[staff.ratings.nameless]]</p></section>
{{#SAID}}<section class="kb-card kb-stack-s" aria-labelledby="s1"><h2 id="s1">[[staff.ratings.said]]</h2><ul class="kb-slist">{{#WORD}}<li><span><b>{{WORD_LEVEL}}</b> {{WORD_OFFICE}}{{#WORD_REASONS}}·{{WORD_REASONS}}{{/WORD_REASONS}}{{#WORD_TEXT}}<br>{{WORD_TEXT}}{{/WORD_TEXT}}</span>{{#WORD_HREF}}<a href="{{WORD_HREF}}">[[staff.ratings.answer-seen]]</a>{{/WORD_HREF}}</li>{{/WORD}}</ul></section>{{/SAID}}
</main>
