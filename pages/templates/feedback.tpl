{{! Where to complain or suggest: plain text. }}
@title feedback.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-sheet"><h1>[[feedback.title]]</h1>
<section class="kb-card kb-prose"><h2>[[feedback.rate]]</h2><p>[[feedback.rate-text]]</p><p><a href="/my/work">[[feedback.rate-go]]</a></p><h2>[[feedback.call]]</h2><p>[[feedback.call-text]] <a href="tel:12345"><b>12345</b></a></p><h2>[[feedback.office]]</h2><p>[[feedback.office-text]]</p><h2>[[feedback.decision]]</h2><p>[[feedback.decision-text]]</p></section></div></main>
