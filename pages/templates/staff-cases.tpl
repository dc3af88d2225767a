{{! The work list: open cases of an office and of those below, due first.
  OFFICE_NOW    the officer's office and the time; CSRF
  TAB_LIST      shown unless somebody was searched for: WORK_TAB rows: WORK_TAB_HREF, WORK_TAB_NAME, WORK_TAB_COUNT, WORK_TAB_HOT (red count), WORK_TAB_HERE
  FILTER        shown likewise; KEPT_TAB (the tab, for the form), OPTION rows of OFFICE_OPTION and OFFICER_OPTION: VALUE, TEXT, SELECTED; set_optional CLEAR_HREF
  SEARCHED      what was typed into the search box; FOUND shown with results of a search, LIST_HREF back to the list
  CALM          set_optional: that nothing is due today, and when the next is
  EMPTY         shown when no row is there, with EMPTY_TEXT; TABLE shown otherwise:
  ROW           CASE_HREF, CASE_NUMBER, COUPLE, REASON, OFFICE, OFFICER; parts/staff-due.tpl, parts/staff-state.tpl; NOBODY shown where no officer is named;
                set_optional DESK (at whose desk it is open)
  COUNT_TEXT    how many there are; set_optional NEXT_HREF
}}
@title staff.cases.title
@layout staff
<main id="main" class="kb-swrap kb-stack-s"><div class="kb-casehd"><h1>[[staff.cases.title]]</h1><span class="kb-muted">{{OFFICE_NOW}}</span></div>
{{#TAB_LIST}}<nav aria-label="[[staff.cases.tabs]]"><ul class="kb-tabs">{{#WORK_TAB}}<li><a href="{{WORK_TAB_HREF}}"{{#WORK_TAB_HERE}} aria-current="page"{{/WORK_TAB_HERE}}>{{WORK_TAB_NAME}}<b{{#WORK_TAB_HOT}} class="is-hot"{{/WORK_TAB_HOT}}>{{WORK_TAB_COUNT}}</b></a></li>{{/WORK_TAB}}</ul></nav>{{/TAB_LIST}}
<div class="kb-seek">
{{#FILTER}}<form class="kb-seek__f" aria-label="[[staff.cases.filter]]" action="/staff/cases" method="get"><input type="hidden" name="tab" value="{{KEPT_TAB}}"><div><label class="govuk-label" for="office">[[staff.cases.office]]</label><select class="govuk-select" id="office" name="office">{{#OFFICE_OPTION}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/OFFICE_OPTION}}</select></div><div><label class="govuk-label" for="officer">[[staff.cases.officer]]</label><select class="govuk-select" id="officer" name="officer"><option value="">[[staff.cases.everybody]]</option>{{#OFFICER_OPTION}}<option value="{{VALUE}}"{{#SELECTED}} selected{{/SELECTED}}>{{TEXT}}</option>{{/OFFICER_OPTION}}</select></div><button type="submit" class="govuk-button govuk-button--secondary">[[staff.cases.filter-go]]</button>{{#CLEAR_HREF}}<a class="kb-link kb-link--mid" href="{{CLEAR_HREF}}">[[staff.cases.clear]]</a>{{/CLEAR_HREF}}</form>{{/FILTER}}
<form class="kb-seek__q" role="search" aria-label="[[staff.cases.search]]" action="/staff/cases" method="post"><input type="hidden" name="csrf" value="{{CSRF}}"><div><label class="govuk-label" for="q">[[staff.cases.search-label]]</label><input class="govuk-input" id="q" name="q" type="search" autocomplete="off" value="{{SEARCHED}}"></div><button type="submit" class="govuk-button">[[common.search]]</button></form>
</div>
{{#FOUND}}<p><a href="{{LIST_HREF}}">[[staff.cases.back]]</a></p>{{/FOUND}}
{{#CALM}}<p class="kb-note">[[icon:okc]]<span>{{CALM}}</span></p>{{/CALM}}
{{#EMPTY}}<p class="kb-note">[[icon:info]]<span>{{EMPTY_TEXT}}</span></p>{{/EMPTY}}
{{#TABLE}}<div class="kb-tblbox"><table class="kb-tbl kb-tbl--work"><caption class="govuk-visually-hidden">[[staff.cases.caption]]</caption><thead><tr><th scope="col">[[staff.cases.due]]</th><th scope="col">[[staff.cases.number]]</th><th scope="col">[[staff.cases.couple]]</th><th scope="col">[[staff.cases.state]]</th><th scope="col">[[staff.cases.why]]</th><th scope="col">[[staff.cases.at]]</th><th scope="col">[[staff.cases.officer]]</th></tr></thead><tbody>{{#ROW}}<tr><td class="c-due">[[include:staff-due]]</td><td class="c-no"><a href="{{CASE_HREF}}">{{CASE_NUMBER}}</a></td><td class="c-nm">{{COUPLE}}</td><td class="c-st">[[include:staff-state]]</td><td class="c-why">{{REASON}}</td><td class="c-of">{{OFFICE}}<span class="kb-only-m">·{{OFFICER}}{{#NOBODY}}[[staff.cases.nobody]]{{/NOBODY}}{{#DESK}}·{{DESK}}{{/DESK}}</span></td><td class="c-me">{{OFFICER}}{{#NOBODY}}<span class="kb-muted">[[staff.cases.nobody]]</span>{{/NOBODY}}{{#DESK}}<span class="kb-muted kb-desk">[[icon:lock]]{{DESK}}</span>{{/DESK}}</td></tr>{{/ROW}}</tbody></table></div>
<p class="kb-muted">{{COUNT_TEXT}}{{#NEXT_HREF}} <a href="{{NEXT_HREF}}">[[staff.cases.more]]</a>{{/NEXT_HREF}}</p>{{/TABLE}}
</main>
