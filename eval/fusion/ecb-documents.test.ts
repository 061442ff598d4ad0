import { describe, expect, test } from 'vitest'
import { curatedFrom, ecbDocumentFrom } from './ecb-documents.ts'

const XML = `<Document doc_name="7_2ecbplus.xml">
<token t_id="1" sentence="0" number="0">Fire</token>
<token t_id="2" sentence="0" number="1">&amp;</token>
<token t_id="3" sentence="0" number="2">smoke</token>
<token t_id="4" sentence="1" number="0">Oster</token>
<token t_id="5" sentence="1" number="1">burnt</token>
<token t_id="6" sentence="1" number="2">down</token>
<token t_id="7" sentence="1" number="3">again</token>
<Markables>
<ACTION_OCCURRENCE m_id="1"  >
  <token_anchor t_id="6"/>
  <token_anchor t_id="5"/>
</ACTION_OCCURRENCE>
<ACTION_OCCURRENCE m_id="2"  >
  <token_anchor t_id="7"/>
</ACTION_OCCURRENCE>
<NEG_ACTION_STATE m_id="3"  >
  <token_anchor t_id="4"/>
</NEG_ACTION_STATE>
<ACTION_OCCURRENCE m_id="4"  >
  <token_anchor t_id="1"/>
</ACTION_OCCURRENCE>
<HUMAN_PART_PER m_id="5"  >
  <token_anchor t_id="4"/>
</HUMAN_PART_PER>
<ACTION_OCCURRENCE m_id="6" RELATED_TO="" TAG_DESCRIPTOR="burning" instance_id="ACT9" />
</Markables>
<Relations>
<CROSS_DOC_COREF r_id="1" note="ACT9" >
  <source m_id="1" />
  <target m_id="6" />
</CROSS_DOC_COREF>
<INTRA_DOC_COREF r_id="2" >
  <source m_id="2" />
  <target m_id="8" />
</INTRA_DOC_COREF>
</Relations>
</Document>`
const curated = curatedFrom('Topic,File,Sentence Number\r\n7,2ecbplus,1\r\n7,3ecb,0\r\n')

describe('a document of the corpus', () => {
  const document = ecbDocumentFrom('7_2ecbplus', XML, curated)

  test('has its words by sentence and the story that it was collected for', () => {
    expect(document.sentences).toEqual([
      ['Fire', '&', 'smoke'],
      ['Oster', 'burnt', 'down', 'again'],
    ])
    expect(document.story).toBe('7ecbplus')
  })

  test('has the actions of its curated sentences, with the event that each tells of', () => {
    expect(document.mentions).toEqual([
      { tag: 'ACTION_OCCURRENCE', sentence: 1, words: [1, 2], id: '7_2ecbplus#1', event: 'ACT9' },
      { tag: 'ACTION_OCCURRENCE', sentence: 1, words: [3], id: '7_2ecbplus#2', event: '7_2ecbplus@8' },
      { tag: 'NEG_ACTION_STATE', sentence: 1, words: [0], id: '7_2ecbplus#3', event: '7_2ecbplus#3' },
    ]) // biome-ignore format: one row a mention
  })

  test('has its other marks apart', () => {
    expect(document.spans).toEqual([{ tag: 'HUMAN_PART_PER', sentence: 1, words: [0] }])
  })

  test('has no mentions where nobody checked it', () => {
    expect(ecbDocumentFrom('7_9ecb', XML, curated).mentions).toEqual([])
  })
})
