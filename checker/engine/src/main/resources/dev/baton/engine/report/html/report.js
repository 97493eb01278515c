(function () {
  'use strict';
  var root = document.documentElement, all = [].slice.call(document.querySelectorAll('article'));
  var bar = document.querySelector('.filter');
  if (!bar) return;
  root.classList.add('js');
  var text = bar.querySelector('input'), severity = bar.querySelector('[name=severity]');
  var rule = bar.querySelector('[name=rule]'), said = bar.querySelector('output');
  function filter() {
    var words = text.value.toLowerCase().split(/\s+/).filter(Boolean), shown = 0;
    all.forEach(function (card) {
      var content = card.textContent.toLowerCase();
      var fits = (!severity.value || card.dataset.severity === severity.value) &&
        (!rule.value || card.dataset.rule === rule.value) &&
        words.every(function (word) { return content.indexOf(word) >= 0; });
      card.hidden = !fits;
      if (fits) shown++;
    });
    said.textContent = shown === all.length ? '' : shown + ' of ' + all.length;
  }
  [text, severity, rule].forEach(function (field) { field.addEventListener('input', filter); });
  document.addEventListener('keydown', function (event) {
    if (event.key === '/' && document.activeElement !== text) { event.preventDefault(); text.focus(); }
    if (event.key === 'Escape' && document.activeElement === text) { text.value = ''; filter(); text.blur(); }
  });
})();
