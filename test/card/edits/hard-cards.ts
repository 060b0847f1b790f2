/** Front matter as people and programs write it, with parts that no form knows, marked `x_`. */
export const HARD_CARDS: Readonly<Record<string, string>> = {
  comments: `---
# For reference on metadata, see the spec
license: apache-2.0   # checked by legal
# languages
language:
- en   # English
# and more
- "no"
-   'fr'
tags:
  # best
  - a
  - b # why

  - c
x_unknown:   {a: [1, 2],   b: 'c'}   # ours
# the end
---

# T
`,
  styles: `---
"license": 'mit'
'language': [ en , "fr",'de' ]
tags: [
  a,
  b   # flow comment
]
datasets: ["o/a", "o/b"]
base_model:
    - o/one
    - o/two
x_unknown: !custom-free
pretty_name: "Quoted \\"name\\" \\u00e9"
description: >-
  Folded text
  on two lines

  and more
extra_gated_prompt: |
  ## Terms

    indented
  end
x_more: |+
  keeps

---
`.replace('x_unknown: !custom-free', 'x_unknown: !!str 12'),
  nested: `---
model-index:
- name: m
  results:
  - task: {type: text-generation, name: T}
    dataset:
      type: glue
      name: GLUE
      config: cola
    metrics:
    - type: acc
      value: 69.5 # best
    - {type: f1, value: "0,857"}
widget:
-   text: "Hi: there"
    example_title: One
-
  text: two
  parameters: {top_k: 5}
- - nested
  - list
co2_eq_emissions:
  emissions: 5
  source: "CodeCarbon"
extra_gated_fields:
  Company: text
  "I agree: all": checkbox
  Use:
    type: select
    options:
    - Research
    - label: Other
      value: o
x_unknown:
      deep:
            deeper: [  ]
---
T`,
  json: `---
{
  "license": "mit",
  "language": ["en", "fr"],
  "tags": [],
  "x_unknown": {"a":1}
}
---
`,
  windows:
    '---\r\nlicense: mit\r\nlanguage:\r\n- en\r\n- de\r\n# x\r\nx_unknown: [1,2]\r\n---\r\n# T\r\n',
  mixed: '\ufeff\n---\nlicense: mit\r\ntags:\n- a\r\n- b\nx_unknown:  y\n---\nT\r\n',
  anchors: `---
license: &l mit
base: &b
  a: 1
tags: &t [x, y]
datasets: *t
x_unknown: {<<: *b, c: *l}
language: en
---
`,
  empties: `---
license:
language: []
tags:
-
- b
datasets: ~
metrics: null
thumbnail: ""
inference: {}
x_unknown:
---
T`,
  unicode: `---
license: mit
tags:
- 中文
- "emoji 🤗"
- e\u0301
x_unknown: ünï
model_name: Ⅷ “quoted”
---
`,
  tight: '---\na: b\n---',
};
