// SPDX-License-Identifier: GPL-3.0-or-later
(function () {
  'use strict';
  var body = document.body;
  var steps = Array.prototype.slice.call(document.querySelectorAll('.tl-step'));
  if (steps.length === 0) return;
  var live = document.querySelector('.tl-live');
  var toggle = document.getElementById('tl-toggle');
  var at = 0, typed = '', asleep = 0;

  function number(hash) {
    var n = parseInt(hash.slice(1), 10);
    return n >= 1 && n <= steps.length ? n - 1 : -1;
  }
  function isShow() { return body.classList.contains('tl-show'); }
  function isBlank() { return body.classList.contains('tl-blank'); }
  function light() { body.classList.remove('tl-blank', 'tl-white'); }
  function blank(white) {
    var same = isBlank() && body.classList.contains('tl-white') === white;
    light();
    if (!same) {
      body.classList.add('tl-blank');
      body.classList.toggle('tl-white', white);
    }
  }
  function render() {
    steps.forEach(function (step, i) { step.classList.toggle('tl-on', i === at); });
    live.textContent = (at + 1) + ' / ' + steps.length + ': ' + steps[at].querySelector('h2').textContent;
    document.title = steps[at].querySelector('h2').textContent + ' – ' + body.dataset.story;
    if (location.hash !== '#' + (at + 1)) location.replace('#' + (at + 1));
  }
  function go(to) {
    if (isBlank()) { light(); return; }
    typed = '';
    at = Math.max(0, Math.min(steps.length - 1, to));
    render();
  }
  function show(on) {
    light();
    body.classList.toggle('tl-show', on);
    toggle.textContent = on ? toggle.dataset.page : toggle.dataset.show;
    if (!on) steps[at].scrollIntoView();
  }
  function fullscreen() {
    show(true);
    if (document.fullscreenElement) document.exitFullscreen();
    else if (document.documentElement.requestFullscreen) document.documentElement.requestFullscreen().catch(function () {});
  }
  function awake() {
    body.classList.add('tl-awake');
    clearTimeout(asleep);
    asleep = setTimeout(function () { body.classList.remove('tl-awake'); }, 2000);
  }

  var showKeys = {
    ArrowRight: function () { go(at + 1); }, ArrowDown: function () { go(at + 1); },
    PageDown: function () { go(at + 1); }, ' ': function () { go(at + 1); },
    Enter: function () { if (typed) { var to = +typed - 1; typed = ''; if (to < steps.length) go(to); } else go(at + 1); },
    ArrowLeft: function () { go(at - 1); }, ArrowUp: function () { go(at - 1); },
    PageUp: function () { go(at - 1); }, Backspace: function () { go(at - 1); },
    Home: function () { light(); go(0); }, End: function () { light(); go(steps.length - 1); },
    b: function () { blank(false); }, '.': function () { blank(false); },
    w: function () { blank(true); }, ',': function () { blank(true); },
    Escape: function () { if (!document.fullscreenElement) show(false); }
  };
  var keys = {
    f: fullscreen,
    n: function () {
      var on = body.classList.toggle('tl-notes-on');
      document.querySelectorAll('.tl-notes').forEach(function (notes) { notes.open = on; });
    }
  };
  document.addEventListener('keydown', function (event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    var onControl = event.target.closest && event.target.closest('a, button');
    if (onControl && (event.key === 'Enter' || event.key === ' ')) return;
    var key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (isShow() && /^[0-9]$/.test(key)) {
      typed = (typed + key).replace(/^0+/, '').slice(-4);
      return;
    }
    var act = keys[key] || (isShow() && showKeys[key]);
    if (!act) return;
    event.preventDefault();
    if (!event.repeat) act();
  });
  document.addEventListener('click', function (event) {
    if (!isShow() || event.target.closest('a, button, .tl-notes') || String(getSelection())) return;
    go(at + 1);
  });
  var start = null;
  document.addEventListener('touchstart', function (event) {
    start = event.touches.length === 1 ? event.touches[0] : null;
  }, { passive: true });
  document.addEventListener('touchend', function (event) {
    if (!start || !isShow()) return;
    var dx = event.changedTouches[0].clientX - start.clientX;
    var dy = event.changedTouches[0].clientY - start.clientY;
    start = null;
    if (Math.abs(dx) > 50 && Math.abs(dx) > 2 * Math.abs(dy)) go(at + (dx < 0 ? 1 : -1));
  }, { passive: true });
  document.addEventListener('mousemove', awake);
  addEventListener('hashchange', function () {
    var to = number(location.hash);
    if (to >= 0 && to !== at) { light(); go(to); }
  });
  toggle.addEventListener('click', function () { show(!isShow()); });
  document.getElementById('tl-full').addEventListener('click', fullscreen);

  at = Math.max(0, number(location.hash));
  body.classList.add('tl-js');
  show(true);
  render();
}());
