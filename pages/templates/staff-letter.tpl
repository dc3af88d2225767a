{{! A letter to a place outside this installation, to be printed and sealed; always in Chinese.
  BACK_HREF, LETTER_TITLE, LETTER_NUMBER, ADDRESSEE, FIRST (the paragraph before the table), LETTER_OFFICE, LETTER_DATE
  FACTS shown where there is a table: FACT rows: FACT_WHOSE, FACT_NAME, FACT_DECLARED, FACT_RECORDED
  PARAGRAPH     PARAGRAPH_TEXT, those after it
}}
@title staff.letter.title
@layout staff
<main id="main" class="kb-swrap kb-stack"><div class="kb-casehd kb-noprint"><a class="govuk-back-link" href="{{BACK_HREF}}">[[common.back]]</a><span class="kb-muted">[[staff.letter.print]]</span></div>
<article class="kb-card kb-letter" lang="zh-CN"><h1>{{LETTER_TITLE}}</h1><p class="kb-letter__no">编号 {{LETTER_NUMBER}}</p><p>{{ADDRESSEE}}：</p><p class="kb-letter__p">{{FIRST}}</p>{{#FACTS}}<table class="kb-letter__t"><thead><tr><th scope="col">姓名</th><th scope="col">项目</th><th scope="col">申报</th><th scope="col">记录</th></tr></thead><tbody>{{#FACT}}<tr><td>{{FACT_WHOSE}}</td><td>{{FACT_NAME}}</td><td>{{FACT_DECLARED}}</td><td>{{FACT_RECORDED}}</td></tr>{{/FACT}}</tbody></table>{{/FACTS}}{{#PARAGRAPH}}<p class="kb-letter__p">{{PARAGRAPH_TEXT}}</p>{{/PARAGRAPH}}<div class="kb-letter__s"><p>{{LETTER_OFFICE}}（盖章）</p><p>{{LETTER_DATE}}</p></div></article>
</main>
