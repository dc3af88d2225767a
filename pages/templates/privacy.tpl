{{! What is kept about people, why, how long: plain text. }}
@title privacy.title
<main id="main" class="kb-wrap kb-main"><div class="kb-stack kb-sheet"><h1>[[privacy.title]]</h1>
<section class="kb-card kb-prose"><h2>[[privacy.what]]</h2><p>[[privacy.what-text]]</p><h2>[[privacy.why]]</h2><p>[[privacy.why-text]]</p><h2>[[privacy.who]]</h2><p>[[privacy.who-text]]</p><h2>[[privacy.how]]</h2><p>[[privacy.how-text]]</p><h2>[[privacy.rights]]</h2><p>[[privacy.rights-text]]</p></section></div></main>
